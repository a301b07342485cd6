"""Every small form by its name, in the order a desk page offers them: the likeliest first."""

from clearance.desk.forms import (
    answering,
    closing,
    erasing,
    handing,
    opening,
    promising,
    publishing,
    sealed,
    sorting,
    supervising,
    talking,
    working,
)

ISSUE_FORMS = {
    form.name: form
    for form in (
        handing.DispatchForm,
        working.AcceptForm,
        working.TakeUpForm,
        supervising.ReceiveOrderForm,
        answering.ApproveForm,
        answering.SubmitForm,
        answering.AnswerForm,
        sealed.OfficeAnswerForm,
        handing.RuleForm,
        working.ResumeForm,
        talking.ReleaseForm,
        talking.PassOnForm,
        closing.CloseForm,
        closing.StrikeOffForm,
        promising.CheckPromiseForm,
        supervising.AnswerOrderForm,
        supervising.ReportForm,
        supervising.CloseOrderForm,
        handing.FinishPartForm,
        publishing.ClearForm,
        promising.KeepPromiseForm,
        answering.SendBackForm,
        answering.OnTheSpotForm,
        working.UpdateForm,
        talking.NoteForm,
        talking.AskPersonForm,
        talking.DropQuestionForm,
        working.PauseForm,
        handing.ReturnForm,
        handing.PicturesForm,
        handing.TransferForm,
        handing.CallBackForm,
        handing.HelperForm,
        promising.MakePromiseForm,
        supervising.InstructForm,
        supervising.OrderForm,
        closing.ReopenForm,
        publishing.CorrectForm,
        closing.MergeForm,
    )
}
RECORD_FORMS = {
    form.name: form
    for form in (
        sealed.TakeOnForm,
        opening.OpenForm,
        sorting.JoinForm,
        sorting.AskForm,
        sealed.AnswerAtOnceForm,
        opening.OpenOnTheSpotForm,
        sorting.DeclineForm,
        sorting.HandOverForm,
        sorting.SplitForm,
        sorting.WithdrawForm,
        erasing.EraseForm,
    )
}
# Moves of the table that no button of an issue page makes, and where they are made.
MADE_ELSEWHERE = {
    "open": "on a request, or entered on a gathering's page",
    "file_answered": "entered on a gathering's page",
    "file_closed": "entered on a gathering's page",
    "withdraw": "on the requests: the last one that is withdrawn closes the issue",
}
