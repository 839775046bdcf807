using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Tests.Core.Figures;

/// <summary>Writes lists of alarm steps by hand; each is what the state table makes of it. Seconds count from <see cref="Start"/>, a midnight in UTC.</summary>
internal sealed class Steps
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    public static readonly Duration EightHours = Duration.FromHours(8);
    private static readonly OfficerNumber Officer = new("19");
    private readonly Dictionary<AlarmKey, (AlarmState State, AlarmPriority Priority)> _now = [];

    public List<AlarmTransition> All { get; } = [];

    public static Interval Night => new(Start, Start + EightHours);

    public static Instant At(double seconds) => Start + Duration.FromSeconds(seconds);

    public static AlarmKey Key(string name) => new(name.Split('/')[0], new Subject(SubjectKind.Door, name.Split('/')[1]));

    public Steps Raise(double seconds, string name, int priority = 3, string? cause = null) =>
        Add(seconds, name, AlarmInput.ConditionMet, priority, Because(seconds, priority, cause));

    public Steps Worsen(double seconds, string name, int priority) => Add(seconds, name, AlarmInput.ConditionWorsened, priority, Because(seconds, priority, null));

    public Steps Clear(double seconds, string name, bool latching = false) =>
        Add(seconds, name, latching ? AlarmInput.ConditionClearedLatching : AlarmInput.ConditionCleared);

    public Steps Acknowledge(double seconds, string name) => Add(seconds, name, AlarmInput.Acknowledge);

    public Steps Do(double seconds, string name, AlarmInput input) => Add(seconds, name, input);

    public Steps Resolve(double seconds, string name, ResolvedCause cause) =>
        Add(seconds, name, AlarmInput.Resolve, resolution: new Resolution(Officer, At(seconds), cause, ResolvedAction.NothingNeeded));

    public Steps Shelve(double seconds, string name, SetAsideKind kind = SetAsideKind.Shelved, bool second = false) => Add(
        seconds, name, AlarmInput.SetAside, aside: Aside(seconds, name, kind, second));

    public Steps Agree(double seconds, string name) => Add(
        seconds, name, AlarmInput.Agree, aside: Aside(seconds, name, SetAsideKind.Shelved, true) with { AgreedBy = new OfficerNumber("21"), AgreedAt = At(seconds) });

    public Steps TakeBack(double seconds, string name) => Add(seconds, name, AlarmInput.TakeBack);

    /// <summary>So many alarms of different doors, raised one after the other.</summary>
    public Steps Burst(double first, int count, double apart)
    {
        for (var index = 0; index < count; index++)
        {
            Raise(first + (index * apart), $"DOR-1/{first}-{index}");
        }

        return this;
    }

    public AlarmRecord Record(double keptHours = 24 * 40) => new(new Interval(Start, Start + Duration.FromHours(keptHours)), [], All);

    public AlarmFigures Count(Interval? stretch = null) => AlarmFigures.Of(Record(), stretch ?? Night);

    public double? Value(FigureKind kind, Interval? stretch = null) => Count(stretch)[kind].Value;

    private static Condition Because(double seconds, int priority, string? cause) => new()
    {
        Since = At(seconds), Ladder = [new Rung(Duration.Zero, (AlarmPriority)priority)], Cause = cause is null ? null : Key(cause),
    };

    private SetAside Aside(double seconds, string name, SetAsideKind kind, bool second) => new(
        kind, Officer, At(seconds), _now.TryGetValue(Key(name), out var now) ? now.Priority : AlarmPriority.Medium, "a test", At(seconds + 900), null, second);

    private Steps Add(
        double seconds, string name, AlarmInput input, int? priority = null, Condition? condition = null, Resolution? resolution = null, SetAside? aside = null)
    {
        var key = Key(name);
        var (from, was) = _now.GetValueOrDefault(key, (AlarmState.Normal, AlarmPriority.Medium));
        var to = AlarmStateTable.Next(from, input);
        var now = priority is { } given ? (AlarmPriority)given : was;
        _now[key] = (to, now);
        var attendance = input == AlarmInput.Attend ? new Attendance(Officer, At(seconds), Seen: true) : null;
        All.Add(new AlarmTransition(At(seconds), key, input, from, to, now, null, condition, attendance, resolution, aside));
        return this;
    }
}
