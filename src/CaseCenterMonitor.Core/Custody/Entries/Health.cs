using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What the screening at arrival found that changes how a person must be looked after. Nothing here scores the person.</summary>
[Flags]
public enum Risk
{
    None = 0,
    Intoxicated = 1,
    SelfHarm = 2,
    Injured = 4,
    Ill = 8,
    PregnantOrNursing = 16,
    MentallyVulnerable = 32,
    NeedsMedication = 64,
    NeedsInterpreter = 128,
}

/// <summary>A request for a health professional that nobody has answered yet.</summary>
public sealed record HealthRequest(Instant At, long Entry, bool Emergency);

public sealed record MedicationDue(string Medicine, Instant DueAt, long Entry);

/// <summary>Health and risk of one person, as far as they change what is owed to them.</summary>
public sealed class HealthLog
{
    private readonly List<MedicationDue> _medication = [];
    private readonly HashSet<string> _injuriesAtEntry = new(StringComparer.Ordinal);

    public Instant? ScreenedAt { get; internal set; }

    public Risk Risk { get; internal set; }

    /// <summary>Since when they are known to be intoxicated; null when they are not, or no longer.</summary>
    public Instant? IntoxicatedSince { get; internal set; }

    public HealthRequest? Requested { get; internal set; }

    /// <summary>In the order in which they fall due.</summary>
    public IReadOnlyList<MedicationDue> Medication => _medication;

    /// <summary>Marks on the body map when they came.</summary>
    public IReadOnlyCollection<string> InjuriesAtEntry => _injuriesAtEntry;

    public bool IsMappedAtEntry { get; internal set; }

    /// <summary>Marks that were not there when they came, found when they left; null before anybody looked.</summary>
    public IReadOnlyList<string>? NewInjuries { get; internal set; }

    public Instant? ExitMappedAt { get; internal set; }

    public Instant? PreReleaseAssessedAt { get; internal set; }

    internal void Owe(MedicationDue dose)
    {
        _medication.RemoveAll(known => known.Medicine == dose.Medicine);
        _medication.Add(dose);
        _medication.Sort((x, y) => x.DueAt != y.DueAt ? x.DueAt.CompareTo(y.DueAt) : string.CompareOrdinal(x.Medicine, y.Medicine));
    }

    internal bool Give(string medicine) => _medication.RemoveAll(known => known.Medicine == medicine) > 0;

    internal void MapAtEntry(IEnumerable<string> injuries)
    {
        IsMappedAtEntry = true;
        _injuriesAtEntry.UnionWith(injuries);
    }
}

public abstract partial record Signal
{
    /// <summary>The risk assessment was made, or made again: the newest one holds.</summary>
    public sealed record RiskAssessed(Instant OccurredAt, OfficerNumber By, RecordId Record, Risk Risk, string? Note = null) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Health;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            var health = person.Health;
            if (health.ScreenedAt > OccurredAt)
            {
                return;
            }

            health.ScreenedAt = OccurredAt;
            health.Risk = Risk;
            health.IntoxicatedSince = Risk.HasFlag(Risk.Intoxicated) ? health.IntoxicatedSince ?? OccurredAt : null;
        }
    }

    public sealed record HealthProfessionalRequested(Instant OccurredAt, OfficerNumber By, RecordId Record, bool Emergency, string Reason)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Health;

        // A second request does not start the wait anew; an emergency shortens it.
        internal override void Fold(Detainee person, Stamp stamp) => person.Health.Requested =
            person.Health.Requested is { } waiting && (waiting.Emergency || !Emergency) ? waiting : new HealthRequest(OccurredAt, stamp.Entry, Emergency);
    }

    public sealed record HealthProfessionalAttended(Instant OccurredAt, OfficerNumber By, RecordId Record, string Finding) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Health;

        internal override void Fold(Detainee person, Stamp stamp) => person.Health.Requested = null;
    }

    /// <summary>A dose is to be given; a new plan for the same medicine replaces the old.</summary>
    public sealed record MedicationPlanned(Instant OccurredAt, OfficerNumber By, RecordId Record, string Medicine, Instant DueAt) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Health;

        internal override void Fold(Detainee person, Stamp stamp) => person.Health.Owe(new MedicationDue(Medicine, DueAt, stamp.Entry));
    }

    /// <param name="Refused">It was offered and they would not have it: that is an answer, and the health professional is told.</param>
    public sealed record MedicationGiven(Instant OccurredAt, OfficerNumber By, RecordId Record, string Medicine, bool Refused = false)
        : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Health;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            person.Health.Medication.Any(dose => dose.Medicine == Medicine) ? null : Refusal.Conflict($"No dose of {Medicine} is planned; plan it first.");

        internal override void Fold(Detainee person, Stamp stamp) => person.Health.Give(Medicine);
    }

    /// <param name="Injuries">Marks in the words of the form, such as left-forearm-bruise; none when there is none.</param>
    /// <param name="AtExit">False when they came, true when they leave.</param>
    public sealed record BodyMapped(Instant OccurredAt, OfficerNumber By, RecordId Record, IReadOnlyList<string> Injuries, bool AtExit)
        : PersonEntry(OccurredAt, By, Record)
    {
        /// <summary>More marks than this belong into a medical report.</summary>
        public const int InjuriesMax = 100;

        internal override Reads Changes => Reads.Health;

        internal override bool MayFollowRelease => true;

        internal override Refusal? Check(Situation situation, Detainee person) =>
            Injuries.Count > InjuriesMax ? Refusal.Invalid($"At most {InjuriesMax} marks.") : null;

        internal override void Fold(Detainee person, Stamp stamp)
        {
            if (!AtExit)
            {
                person.Health.MapAtEntry(Injuries);
                return;
            }

            person.Health.ExitMappedAt = OccurredAt;
            person.Health.NewInjuries = [.. Injuries.Where(mark => !person.Health.InjuriesAtEntry.Contains(mark)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Before they leave: are they a danger to themselves, do they know where to find help, who takes them home.</summary>
    public sealed record PreReleaseAssessed(Instant OccurredAt, OfficerNumber By, RecordId Record, string Outcome) : PersonEntry(OccurredAt, By, Record)
    {
        internal override Reads Changes => Reads.Health;

        internal override bool MayFollowRelease => true;

        internal override void Fold(Detainee person, Stamp stamp) => person.Health.PreReleaseAssessedAt = OccurredAt;
    }
}
