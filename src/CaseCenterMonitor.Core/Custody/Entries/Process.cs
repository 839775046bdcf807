using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Stages of the one-way line through the area, in their order (DOMAIN.md section 2).</summary>
public enum Stage { Registration, SafetySearch, PersonalProperty, InformationCollection, MedicalScreening, WaitingRoom, Interview, PropertyReturn, ExitApproval }

public sealed record StageDone(Stage Stage, Instant At, OfficerNumber By, long Entry);

/// <summary>Which stages are behind a person, which room they were given, from whom they are kept apart, and which papers are missing.</summary>
public sealed class ProcessLog
{
    private readonly Dictionary<Stage, StageDone> _done = [];
    private readonly HashSet<RecordId> _apart = [];
    private readonly SortedSet<string> _missingPapers = new(StringComparer.Ordinal);

    public StageDone? Done(Stage stage) => _done.GetValueOrDefault(stage);

    public ZoneId? Room { get; internal set; }

    public Instant? AllocatedAt { get; internal set; }

    /// <summary>Others from whom this person is kept apart: co-suspects, a threat, an order.</summary>
    public IReadOnlySet<RecordId> ApartFrom => _apart;

    /// <summary>Papers that this stage needs and nobody has signed yet, by their names on the form.</summary>
    public IReadOnlyCollection<string> MissingPapers => _missingPapers;

    public Instant? PapersMissingSince { get; internal set; }

    /// <summary>Corrections of the record: since when something was changed afterwards.</summary>
    public Instant? CorrectedAt { get; internal set; }

    public long CorrectedBy { get; internal set; }

    internal void Do(StageDone done) => _done.TryAdd(done.Stage, done);

    internal void KeepApart(RecordId other) => _apart.Add(other);

    internal void Need(string paper) => _missingPapers.Add(paper);

    internal void Have(string paper) => _missingPapers.Remove(paper);
}

public abstract partial record Signal
{
    public sealed record StageCompleted(Instant OccurredAt, OfficerNumber By, RecordId Record, Stage Stage) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Process;

        internal override void Fold(Detainee person, Stamp stamp) => person.Process.Do(new StageDone(Stage, OccurredAt, By, stamp.Entry));
    }

    /// <param name="Room">Null takes the room away.</param>
    /// <param name="Reason">Why this room in spite of what stands against it; null when nothing does.</param>
    public sealed record RoomAllocated(Instant OccurredAt, OfficerNumber By, RecordId Record, ZoneId? Room, string? Reason = null) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Process;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            Room is { } room && !situation.Centre.Zones.ContainsKey(room) ? Refusal.NotFound($"The site file has no room {room}.") : null;

        internal override void Fold(Detainee person, Stamp stamp) => (person.Process.Room, person.Process.AllocatedAt) = (Room, OccurredAt);
    }

    /// <summary>Two people must not meet. Written once, it holds for both.</summary>
    public sealed record KeptApart(Instant OccurredAt, OfficerNumber By, RecordId Record, RecordId Other, string Reason) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Process;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            Other == Record ? Refusal.Invalid("Nobody can be kept apart from themselves.") : null;

        internal override void Fold(Detainee person, Stamp stamp) => person.Process.KeepApart(Other);
    }

    /// <summary>A document or signature is owed at this stage.</summary>
    public sealed record PaperRequired(Instant OccurredAt, OfficerNumber By, RecordId Record, string Paper) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Paper;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Process.Need(Paper);
            person.Process.PapersMissingSince ??= OccurredAt;
        }
    }

    public sealed record PaperSigned(Instant OccurredAt, OfficerNumber By, RecordId Record, string Paper) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Paper;

        internal override bool MayFollowRelease => true;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            person.Process.Have(Paper);
            person.Process.PapersMissingSince = person.Process.MissingPapers.Count == 0 ? null : person.Process.PapersMissingSince;
        }
    }

    /// <summary>An entry of the custody record was wrong. The entry stays; this one shows what is right and why it was changed.</summary>
    /// <param name="Corrects">Number of the journal entry that was wrong.</param>
    public sealed record EntryCorrected(Instant OccurredAt, OfficerNumber By, RecordId Record, long Corrects, string Now, string Reason)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Paper;

        internal override bool MayFollowRelease => true;

        internal override void Fold(Detainee person, Stamp stamp) => (person.Process.CorrectedAt, person.Process.CorrectedBy) = (OccurredAt, stamp.Entry);
    }
}
