"""The end of the last review. Wagtail reads this before there are models: it imports nothing."""


def publish_reviewed(workflow_state, user=None) -> None:
    """Approving at the last review is the right to publish; Wagtail would ask for another."""
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
