using NodaTime;

namespace CaseCenterMonitor.Core;

public enum Sex : byte { Female, Male }

public enum AgeGroup : byte { Adult, Minor, Elderly }

/// <summary>How closely somebody is watched: levels 1 to 4 of College of Policing APP. Exactly one applies at a time.</summary>
public enum ObservationLevel : byte { General, Intermittent, Constant, CloseProximity }

/// <summary>What a person did when looked at. None means that they could not be woken.</summary>
public enum CheckResponse : byte { Talks, Moves, AsleepRoused, None }

/// <summary>One person held, from arrival to release, as far as the rules need to know. The same object from start to end: only a fold changes it.</summary>
public sealed class Detainee : Watched
{
    private readonly long _arrivedAt;
    private readonly long _bookedAt;
    private readonly long _lookedAtBefore;
    private readonly string _bookingOfficer;
    private readonly ObservationLevel _bookedLevel;
    private long _wristbandSince = Nanos.None;
    private CheckLog? _checks;
    private Writings? _logs;

    internal Detainee(Signal.BookedIn signal, long entry)
        : base(Subject.Of(signal.Record))
    {
        Sex = signal.Sex;
        AgeGroup = signal.AgeGroup;
        Basis = signal.Basis;
        LimitKey = signal.Basis;
        _arrivedAt = Nanos.Of(signal.ArrivedAt);
        _bookedAt = Nanos.Of(signal.OccurredAt);
        _lookedAtBefore = Nanos.Of(signal.LastLookAt);
        _bookingOfficer = signal.By.Value;
        _bookedLevel = signal.Observation;
        BookedBy = entry;
    }

    public RecordId Record => Subject.Record;

    public Sex Sex { get; }

    public AgeGroup AgeGroup { get; }

    /// <summary>Key of the legal ground; the clock of the first limit starts at <see cref="ArrivedAt"/>.</summary>
    public string Basis { get; }

    /// <summary>Key of the limit that applies now: the ground's own, or that of the last approved extension.</summary>
    public string LimitKey { get; internal set; }

    public Moment ArrivedAt => new(_arrivedAt);

    /// <summary>When they were written down. Before that the system could hear nothing of them.</summary>
    public Moment BookedAt => new(_bookedAt);

    /// <summary>Number of the journal entry of the booking.</summary>
    public long BookedBy { get; }

    public ObservationPlan Plan
    {
        get => Logs.Plan ??= new ObservationPlan(ObservationPlan.RegimeOf(_bookedLevel), BookedAt, new OfficerNumber(_bookingOfficer), null, null, BookedBy);
        internal set => Logs.Plan = value;
    }

    /// <summary>The last look before booking, as the booking officer states it.</summary>
    public Moment? LookedAtBefore => Moment.OrNull(_lookedAtBefore);

    /// <summary>Null while nobody has said that there was one.</summary>
    public EarlierStay? EarlierStay
    {
        get => _logs?.EarlierStay;
        internal set => Logs.EarlierStay = value;
    }

    public WelfareCheck? LastCheck => _checks?.Last;

    public CheckLog Checks => _checks ??= new CheckLog();

    public WristbandState? Band { get; private set; }

    public WristbandId? Wristband => Band?.Id;

    public Moment? WristbandSince => Moment.OrNull(_wristbandSince);

    public Moment? ReleasedAt => ReleaseEvent is { } release ? Moment.Of(release.At) : null;

    public CareLog Care => Logs.Care ??= new CareLog();

    public InterviewLog Interviews => Logs.Interviews ??= new InterviewLog();

    public HealthLog Health => Logs.Health ??= new HealthLog();

    public ForceLog Force => Logs.Force ??= new ForceLog();

    public ContactLog Contacts => Logs.Contacts ??= new ContactLog();

    public ProcessLog Process => Logs.Process ??= new ProcessLog();

    public MovementLog Movement => Logs.Movement ??= new MovementLog();

    public BelongingsLog Belongings => Logs.Belongings ??= new BelongingsLog();

    /// <summary>
    /// Where they are, as far as can be known. Without a band they have been out of sight since they were booked; what a band did before this
    /// person wore it says nothing about this person.
    /// </summary>
    public Whereabouts Whereabouts => new(Band, Band is null ? _bookedAt : _wristbandSince);

    /// <summary>What starts, stops and interrupts their legal clocks, besides arrival and release.</summary>
    public CustodyHistory History => _logs?.History ?? CustodyHistory.Empty;

    public Vulnerability VulnerableGroups => Core.VulnerableGroups.Of(AgeGroup, History.StatedGroups);

    /// <summary>
    /// What is known of them, or not known yet, asks for more care than usual: nobody has screened them, or the screening found something, or the
    /// plan says so, or they belong to a vulnerable group. It ranks nobody.
    /// </summary>
    public bool IsAtRisk =>
        _logs?.Health?.ScreenedAt is null || _logs.Health.Risk != Risk.None || Plan.Regime is not ("general" or "intermittent") || VulnerableGroups != Vulnerability.None;

    /// <summary>Their clocks as they were last worked out; null when something may have moved one since. Eight rules ask for them.</summary>
    internal KnownCourses? Courses
    {
        get => _logs?.Courses;
        set => Logs.Courses = value;
    }

    private Writings Logs => _logs ??= new Writings();

    internal override Watched Current => _logs?.Successor?.Current ?? this;

    /// <summary>To write something down that may move a clock.</summary>
    internal CustodyHistory Remember()
    {
        Logs.Courses = null;
        return Logs.History ??= new CustodyHistory();
    }

    internal void Wear(WristbandState band, Instant at)
    {
        _wristbandSince = Nanos.Of(at);
        Band?.TakeOff(_wristbandSince);
        Band = band;
        band.PutOn(this, _wristbandSince);
    }

    internal void MakeAll() => _ = (Plan, Checks, Care, Interviews, Health, Force, Contacts, Process, Movement, Belongings);

    /// <summary>Null while they are held.</summary>
    internal CustodyEvent? ReleaseEvent => _logs?.Release;

    internal void Release(Instant at, long entry)
    {
        (Logs.Release, Logs.Courses) = (new CustodyEvent(CustodyEventKind.Released, at, entry), null);
        IsGone = true;
        Band?.TakeOff(Nanos.Of(at));
    }

    /// <summary>Somebody is held again under the record: what is still open of the earlier stay goes on with the new one.</summary>
    internal void Follow(Detainee earlier)
    {
        (JudgedBy, Slots, Awaited) = (earlier.JudgedBy, earlier.Slots, earlier.Awaited);
        earlier.Logs.Successor = this;
    }

    // What is written down about somebody, beyond looks: most is never asked of most people, and where they are is asked all day.
    private sealed class Writings
    {
        public ObservationPlan? Plan { get; set; }

        public KnownCourses? Courses { get; set; }

        public CustodyEvent? Release { get; set; }

        public Detainee? Successor { get; set; }

        public EarlierStay? EarlierStay { get; set; }

        public CareLog? Care { get; set; }

        public InterviewLog? Interviews { get; set; }

        public HealthLog? Health { get; set; }

        public ForceLog? Force { get; set; }

        public ContactLog? Contacts { get; set; }

        public ProcessLog? Process { get; set; }

        public MovementLog? Movement { get; set; }

        public BelongingsLog? Belongings { get; set; }

        public CustodyHistory? History { get; set; }
    }
}
