using NodaTime;

namespace CaseCenterMonitor.Core;

public enum Sex { Female, Male }

public enum AgeGroup { Adult, Minor, Elderly }

/// <summary>How closely somebody is watched: levels 1 to 4 of College of Policing APP. Exactly one applies at a time.</summary>
public enum ObservationLevel { General, Intermittent, Constant, CloseProximity }

/// <summary>What a person did when looked at. None means that they could not be woken.</summary>
public enum CheckResponse { Talks, Moves, AsleepRoused, None }

/// <summary>One person held, from arrival to release, as far as the rules need to know. The same object from start to end: only a fold changes it.</summary>
public sealed class Detainee : Watched
{
    private long _wristbandSince = Nanos.None;
    private long _releasedAt = Nanos.None;
    private Detainee? _successor;
    private CheckLog? _checks;
    private CareLog? _care;
    private InterviewLog? _interviews;
    private HealthLog? _health;
    private ForceLog? _force;
    private ContactLog? _contacts;
    private ProcessLog? _process;
    private MovementLog? _movement;
    private BelongingsLog? _belongings;
    private CustodyHistory? _history;

    internal Detainee(Signal.BookedIn signal, long entry)
        : base(Subject.Of(signal.Record))
    {
        Sex = signal.Sex;
        AgeGroup = signal.AgeGroup;
        Basis = signal.Basis;
        LimitKey = signal.Basis;
        ArrivedAt = signal.ArrivedAt;
        BookedAt = signal.OccurredAt;
        LookedAtBefore = signal.LastLookAt;
        Plan = new ObservationPlan(ObservationPlan.RegimeOf(signal.Observation), signal.OccurredAt, signal.By, null, null, entry);
        BookedBy = entry;
    }

    public RecordId Record => Subject.Record;

    public Sex Sex { get; }

    public AgeGroup AgeGroup { get; }

    /// <summary>Key of the legal ground; the clock of the first limit starts at <see cref="ArrivedAt"/>.</summary>
    public string Basis { get; }

    /// <summary>Key of the limit that applies now: the ground's own, or that of the last approved extension.</summary>
    public string LimitKey { get; internal set; }

    public Instant ArrivedAt { get; }

    /// <summary>When they were written down. Before that the system could hear nothing of them.</summary>
    public Instant BookedAt { get; }

    /// <summary>Number of the journal entry of the booking.</summary>
    public long BookedBy { get; }

    public ObservationPlan Plan { get; internal set; }

    /// <summary>The last look before booking, as the booking officer states it.</summary>
    public Instant? LookedAtBefore { get; }

    /// <summary>Null while nobody has said that there was one.</summary>
    public EarlierStay? EarlierStay { get; internal set; }

    public WelfareCheck? LastCheck => _checks?.Last;

    public CheckLog Checks => _checks ??= new CheckLog();

    public WristbandState? Band { get; private set; }

    public WristbandId? Wristband => Band?.Id;

    public Moment? WristbandSince => Moment.OrNull(_wristbandSince);

    public Moment? ReleasedAt => Moment.OrNull(_releasedAt);

    public CareLog Care => _care ??= new CareLog();

    public InterviewLog Interviews => _interviews ??= new InterviewLog();

    public HealthLog Health => _health ??= new HealthLog();

    public ForceLog Force => _force ??= new ForceLog();

    public ContactLog Contacts => _contacts ??= new ContactLog();

    public ProcessLog Process => _process ??= new ProcessLog();

    public MovementLog Movement => _movement ??= new MovementLog();

    public BelongingsLog Belongings => _belongings ??= new BelongingsLog();

    /// <summary>
    /// Where they are, as far as can be known. Without a band they have been out of sight since they were booked; what a band did before this
    /// person wore it says nothing about this person.
    /// </summary>
    public Whereabouts Whereabouts => new(Band, Band is null ? Nanos.Of(BookedAt) : _wristbandSince);

    /// <summary>What starts, stops and interrupts their legal clocks.</summary>
    public CustodyHistory History => _history ?? CustodyHistory.Empty;

    public Vulnerability VulnerableGroups => Core.VulnerableGroups.Of(AgeGroup, History.StatedGroups);

    /// <summary>Their place among the people of their room.</summary>
    internal int Seat { get; set; }

    internal override Watched Current => _successor?.Current ?? this;

    internal CustodyHistory Remember() => _history ??= new CustodyHistory();

    internal void Wear(WristbandState band, Instant at)
    {
        _wristbandSince = Nanos.Of(at);
        Band?.TakeOff(_wristbandSince);
        Band = band;
        band.PutOn(this, _wristbandSince);
    }

    internal void Release(Instant at)
    {
        _releasedAt = Nanos.Of(at);
        IsGone = true;
        Band?.TakeOff(_releasedAt);
    }

    /// <summary>Somebody is held again under the record: what is still open of the earlier stay goes on with the new one.</summary>
    internal void Follow(Detainee earlier)
    {
        (Rules, Slots) = (earlier.Rules, earlier.Slots);
        earlier._successor = this;
    }
}
