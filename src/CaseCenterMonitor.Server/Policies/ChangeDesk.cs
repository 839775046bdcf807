using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>What came of a step, beside the draft itself.</summary>
public enum ChangeRefusal
{
    None, NotFound, Seen, Closed, NotSent, OwnDraft, NotProposer, OutOfDate, FileChanged, TooMany,
}

public sealed record ChangeOutcome(ChangeRefusal Refusal, Draft? Draft)
{
    internal static ChangeOutcome No(ChangeRefusal why, Draft? draft = null) => new(why, draft);
}

/// <summary>
/// The way of a change: proposed by one person, sent, approved or declined by another, and then put in force by the running centre. Each step is written down in
/// the access log with who, and what is put in force is an entry of the record with both.
/// </summary>
public sealed class ChangeDesk(Premises premises, ChangesFile file, IGrainFactory grains, AccessLog access, TimeProvider clock, ILogger<ChangeDesk> log) : IDisposable
{
    /// <summary>Drafts that nobody has decided.</summary>
    public const int OpenMax = 50;

    /// <summary>What the access log keeps of a change.</summary>
    private const int SummaryMax = 400;

    // One activation at a time: the next one is then out of date, and says so.
    private readonly SemaphoreSlim _turn = new(1);

    public ChangeOutcome Propose(Proposal proposal, IReadOnlyList<ValueWish> wishes, string over, string why, Person by, string origin)
    {
        if (over != premises.Text.Hash)
        {
            return ChangeOutcome.No(ChangeRefusal.OutOfDate);
        }

        if (file.Open() >= OpenMax)
        {
            return ChangeOutcome.No(ChangeRefusal.TooMany);
        }

        var draft = file.Add(new Draft(0, 1, DraftState.Draft, over, by, Now(), why, proposal.Values, proposal.Parts, proposal.Text) { Wishes = wishes });
        access.Add(AccessDeed.ChangeProposed, by.User, by.User, origin, Summary(draft));
        return new ChangeOutcome(ChangeRefusal.None, draft);
    }

    public ChangeOutcome Send(long id, int version, Person by, string origin) =>
        Step(id, version, draft => draft.State != DraftState.Draft ? ChangeRefusal.Closed : draft.Proposer.User != by.User ? ChangeRefusal.NotProposer
            : draft.Base != premises.Text.Hash ? ChangeRefusal.OutOfDate : ChangeRefusal.None,
            draft => draft with { State = DraftState.Sent }, AccessDeed.ChangeSent, by, origin);

    public ChangeOutcome Withdraw(long id, int version, string why, Person by, string origin) =>
        Step(id, version, draft => !draft.IsOpen ? ChangeRefusal.Closed : draft.Proposer.User != by.User ? ChangeRefusal.NotProposer : ChangeRefusal.None,
            draft => draft with { State = DraftState.Withdrawn, Decision = new Decision(by, Now(), why) }, AccessDeed.ChangeWithdrawn, by, origin);

    public ChangeOutcome Decline(long id, int version, string why, Person by, string origin) =>
        Step(id, version, draft => MayDecide(draft, by), draft => draft with { State = DraftState.Declined, Decision = new Decision(by, Now(), why) },
            AccessDeed.ChangeDeclined, by, origin);

    /// <summary>Puts it in force: the record first, then the engine, then the file on disk.</summary>
    public async Task<ChangeOutcome> Approve(long id, int version, string why, Person by, string origin, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            return Find(id) is not { } draft ? ChangeOutcome.No(ChangeRefusal.NotFound)
                : draft.Version != version ? ChangeOutcome.No(ChangeRefusal.Seen, draft)
                : MayDecide(draft, by) is var refusal && refusal != ChangeRefusal.None ? ChangeOutcome.No(refusal, draft)
                : draft.Base != premises.Text.Hash ? ChangeOutcome.No(ChangeRefusal.OutOfDate, draft)
                : !SiteFileOnDisk.MayBeReplaced(premises) ? ChangeOutcome.No(ChangeRefusal.FileChanged, draft)
                : await Activate(draft, why, by, origin);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// The draft as it is. One that was put in force when the server failed, before that could be noted here, is found in the record: its entry says who approved it.
    /// </summary>
    public Draft? Find(long id)
    {
        if (file.Find(id) is not { State: DraftState.Sent } draft || draft.Base == premises.Text.Hash)
        {
            return file.Find(id);
        }

        var found = SiteOfRecord.Read(premises.Journal, SiteOfRecord.StepsBackMax).LastOrDefault(site => site.Body.Change?.Draft == id);
        return found.Body?.Change is not { } change ? draft
            : file.Replace(draft, draft with
            {
                State = DraftState.Activated, Decision = new Decision(new Person(change.ApprovedBy.Value, ""), found.At, ""), Entry = found.Entry,
                FileWritten = SiteFileOnDisk.Read(premises) == premises.Text.Text,
            }) ?? file.Find(id);
    }

    public void Dispose() => _turn.Dispose();

    // Nobody approves what is their own, and no second account of the same officer does.
    private static ChangeRefusal MayDecide(Draft draft, Person by) =>
        !draft.IsOpen ? ChangeRefusal.Closed
        : draft.State != DraftState.Sent ? ChangeRefusal.NotSent
        : draft.Proposer.User == by.User || draft.Proposer.By == by.By ? ChangeRefusal.OwnDraft
        : ChangeRefusal.None;

    private async Task<ChangeOutcome> Activate(Draft draft, string why, Person by, string origin)
    {
        var before = premises.Text.Text;
        var change = new SiteChange(draft.Id, new OfficerNumber(draft.Proposer.By), new OfficerNumber(by.By), draft.Why, draft.Base);
        var plan = SiteFileReader.PlanOf(draft.Text)?.Path == premises.Site.Plan ? premises.PlanGeoJson : null;
        var body = new SiteBody(premises.Text.Name, draft.Text, "", plan, change);
        var entry = await grains.GetGrain<ICentreGrain>(premises.Site.Id).TakeUp(JournalJson.Write(body), draft.Base);
        if (entry == 0)
        {
            return ChangeOutcome.No(ChangeRefusal.OutOfDate, draft);
        }

        var written = SiteFileOnDisk.Replace(premises, before, draft.Text, log);
        var done = file.Replace(draft, draft with { State = DraftState.Activated, Decision = new Decision(by, Now(), why), Entry = entry, FileWritten = written });
        access.Add(AccessDeed.ChangeApproved, by.User, draft.Proposer.User, origin, Summary(draft));
        log.LogInformation(LogEvent.ChangeTakenUp, "Centre {Centre}: change {Change} is in force from entry {Entry}", premises.Site.Id, draft.Id, entry);
        return new ChangeOutcome(ChangeRefusal.None, done);
    }

    private ChangeOutcome Step(long id, int version, Func<Draft, ChangeRefusal> may, Func<Draft, Draft> next, AccessDeed deed, Person by, string origin)
    {
        if (file.Find(id) is not { } draft)
        {
            return ChangeOutcome.No(ChangeRefusal.NotFound);
        }

        if (draft.Version != version)
        {
            return ChangeOutcome.No(ChangeRefusal.Seen, draft);
        }

        if (may(draft) is var refusal && refusal != ChangeRefusal.None)
        {
            return ChangeOutcome.No(refusal, draft);
        }

        if (file.Replace(draft, next(draft)) is not { } done)
        {
            return ChangeOutcome.No(ChangeRefusal.Seen, file.Find(id));
        }

        access.Add(deed, by.User, draft.Proposer.User, origin, Summary(draft));
        return new ChangeOutcome(ChangeRefusal.None, done);
    }

    private static string Summary(Draft draft)
    {
        var values = draft.Values.Select(line => $"{line.Key} {line.Now} -> {line.Proposed}");
        var parts = draft.Parts is { Count: > 0 } some ? [$"{some.Count} parts of the site file"] : (string[])[];
        var text = $"{draft.Id}: {string.Join("; ", values.Concat(parts))}";
        return text.Length <= SummaryMax ? text : text[..SummaryMax] + "…";
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
