using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Live;

/// <summary>What is open about everybody held: what a whiteboard and a hand-over show.</summary>
internal sealed class HeldPages(Situation situation)
{
    private readonly Core.Policies _policies = situation.Centre.Policies;

    public HeldBookView Of(Instant now, long sequence) => new(
        now, sequence, Headcount(), [.. situation.Custody.Held.Select(person => Row(person, now))],
        [.. situation.Items.All.Where(item => item.HandedOverAt is null || item.LentUntil is not null).Select(item => new OpenItemView(item.Id, item.Store, item.Custodian, item.LentTo, item.LentUntil))],
        situation.Suite.HandOver is { } over ? new HandOverView(over.At, over.By, over.To, over.Note, over.TakenAt) : null);

    private HeadcountView Headcount()
    {
        var held = situation.Custody.Held.ToList();
        var inside = held.Where(person => person.History.Exit is not { IsOut: true }).ToList();
        var limit = _policies["MOV-12.count"];
        return new HeadcountView(
            held.Count, held.Count - inside.Count, inside.Count(person => person.Whereabouts.IsKnown),
            [.. inside.Where(person => !person.Whereabouts.IsKnown).Select(person => person.Record.Value)],
            situation.Suite.Headcount is { } count ? new CountView(count.Counted, count.Held, count.By, count.At) : null,
            HeadcountDue.CountedSince(situation.Suite) + limit.Value, LimitView.Of(limit));
    }

    private HeldView Row(Detainee person, Instant now) => new(
        person.Record,
        [.. Enum.GetValues<Stage>().Where(stage => person.Process.Done(stage) is not null)],
        person.Process.Room,
        new PlanView(
            person.Plan.Regime, person.Plan.Since, person.Plan.Reason, person.Plan.StatedInterval?.TotalSeconds, Regimes.Of(_policies, person).MaxInterval.TotalSeconds),
        person.Health.ScreenedAt is null ? null : Words(person.Health.Risk),
        Words(person.VulnerableGroups),
        [.. person.Process.ApartFrom.Select(other => other.Value).Order(StringComparer.Ordinal)],
        person.Interviews.Current is { } interview
            ? new OpenInterviewView(interview.BeganAt, interview.Room, interview.Officers, interview.BreakSince, interview.Recorded, interview.AdultPresent)
            : null,
        person.Care.RestingSince,
        person.Force.Restraint is { } restraint
            ? new OpenRestraintView(restraint.Kind, restraint.Since, restraint.WatchedBy, restraint.ProneSince, restraint.CirculationCheckedAt, restraint.ReviewedAt)
            : null,
        person.Health.Requested is { } request ? new OpenHealthRequestView(request.At, request.Emergency) : null,
        [.. person.Health.Medication.Select(dose => new DoseView(dose.Medicine, dose.DueAt))],
        [.. person.Force.Uses.Select(use => use.At)],
        [.. person.Process.MissingPapers],
        person.Belongings.ListedAt is { } listed ? new BelongingsView(person.Belongings.Custodian, listed, person.Belongings.ReturnedAt) : null,
        person.History.Exit is { CameBackAt: null } exit
            ? new OpenExitView(exit.ApprovedAt, exit.ApprovedBy, exit.Reason, exit.ReturnBy, exit.WentOutAt, exit.CameBackAt)
            : null,
        person.Movement.ExitApprovedAt,
        person.Health.PreReleaseAssessedAt,
        person.Movement.Escort is { } escort ? new OpenEscortView(escort.Since, escort.To, escort.Since + escort.Expected) : null,
        [.. Enum.GetValues<ContactKind>().Where(kind => person.Contacts.AskedAt(kind) is not null && person.Contacts.ToldAt(kind) is null)],
        person.LimitKey == person.Basis ? null : person.LimitKey,
        [.. LegalClocks.Of(person, _policies, now).Where(reading => reading.State is not ClockState.NotStarted and not ClockState.Stopped and not ClockState.StoppedLate).Select(reading => Row(reading, now))]);

    private static RunningClockView Row(ClockReading reading, Instant now) => new(
        reading.Clock.Key, new LocalName(reading.Clock.NameZh, reading.Clock.NameEn), reading.State, reading.Elapsed.TotalSeconds, reading.Remaining?.TotalSeconds,
        reading.EndsAt, reading.Limit is { } limit ? LimitView.Of(limit) : null,
        reading.Course.Warnings.Select(warning => warning.At).Where(at => at > now).Order().Cast<Instant?>().FirstOrDefault());

    /// <summary>Each of several as a word of its own; none is an empty list.</summary>
    private static IReadOnlyList<string> Words<TFlags>(TFlags flags)
        where TFlags : struct, Enum => [.. Enum.GetValues<TFlags>().Where(one => !one.Equals(default(TFlags)) && flags.HasFlag(one)).Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.ToString()))];
}
