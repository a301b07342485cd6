"""One of the three reviews, as a task of Wagtail's workflow."""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from home.review.checklist import ReviewStep, is_complete, written_down


def passed_by(user):
    """The steps of all reviews that the user has let pass."""
    return TaskState.objects.filter(finished_by=user, status=TaskState.STATUS_APPROVED)


class ReviewTask(AbstractGroupApprovalTask):
    """Approved with every item of the checklist ticked, each step by another person.

    Whoever handed a page in may look it through at the first review, and no further.
    """

    step = models.CharField(_("step"), max_length=6, choices=ReviewStep)

    admin_form_fields = [*AbstractGroupApprovalTask.admin_form_fields, "step"]

    class Meta:
        verbose_name = _("review with a checklist")
        verbose_name_plural = _("reviews with a checklist")

    @classmethod
    def get_description(cls):
        return _("Members of the groups approve, each item of the checklist ticked")

    def may_approve(self, user, workflow_state) -> bool:
        in_group = user.is_superuser or self._user_in_groups(user)
        is_own = workflow_state.requested_by_id == user.pk
        may_be_own = self.step == ReviewStep.FIRST or not is_own
        return in_group and may_be_own and not self._passed_before(user, workflow_state)

    def _passed_before(self, user, workflow_state) -> bool:
        return passed_by(user).filter(workflow_state=workflow_state).exclude(task=self.pk).exists()

    def get_actions(self, obj, user):
        state = obj.current_workflow_state
        if state is None or not self.may_approve(user, state):
            return []
        return [
            ("approve", _("Approve after checking"), True),
            ("reject", _("Send back with a remark"), True),
        ]

    def get_form_for_action(self, action):
        # Wagtail's forms ask for its page model, which isn't there yet when this is read.
        from home.review.form import ChecklistForm

        return ChecklistForm if action == "approve" else super().get_form_for_action(action)

    def on_action(self, task_state, user, action_name, comment="", **ticks):
        """Wagtail lets a hand-made request past the form; it is not let past this."""
        if not self.may_approve(user, task_state.workflow_state):
            raise PermissionDenied
        if action_name == "approve":
            if not is_complete(ticks):
                raise PermissionDenied
            comment = written_down(comment)
        return super().on_action(task_state, user, action_name, comment=comment)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        earlier = passed_by(user).values("workflow_state")
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        states = states.exclude(workflow_state__in=earlier)
        if self.step == ReviewStep.FIRST:
            return states
        return states.exclude(workflow_state__requested_by=user)
