using System.Runtime.CompilerServices;

namespace CaseCenterMonitor.Core;

/// <summary>
/// Says what is true of one subject and since when. The engine owns delays, states, acknowledgement and stamps, and asks only about
/// subjects of which something has changed that the rule reads. A rule is made for one centre, so that it looks its limits up once.
/// </summary>
public abstract class Rule
{
    private protected Rule(Centre centre, AlarmDefinition alarm, SubjectKind judges, Reads reads)
    {
        Centre = centre;
        Alarm = alarm;
        Judges = judges;
        Reads = reads;
    }

    public AlarmDefinition Alarm { get; }

    public SubjectKind Judges { get; }

    /// <summary>Everything the verdict depends on besides time. To read more than is said here is a mistake that a test finds.</summary>
    public Reads Reads { get; }

    /// <summary>Whether it also judges somebody who has been released: what is owed at the door is owed after it.</summary>
    public virtual bool JudgesTheReleased => false;

    internal Centre Centre { get; }

    /// <summary>Its place in the order of all ids; given when it is put into an engine.</summary>
    internal int Rank { get; set; }

    internal abstract bool IsAboutRow(Watched row);

    internal abstract Verdict JudgeRow(Situation situation, Watched row);

    internal abstract Condition ExplainRow(Situation situation, Watched row, Condition bare);
}

/// <typeparam name="TRow">Whom it judges: a row of the situation.</typeparam>
public abstract class Rule<TRow>(Centre centre, AlarmDefinition alarm, Reads reads) : Rule(centre, alarm, KindOfRow(), reads)
    where TRow : Watched
{
    /// <summary>
    /// False for a room, a door or a device of which the rule can never say anything, whatever happens: the kind of a room does not change. Asked
    /// once of each row, which is then judged by the other rules alone.
    /// </summary>
    public virtual bool IsAbout(TRow row) => true;

    /// <summary>What is true now, and since when. Asked a thousand times for each alarm there is: it builds no texts.</summary>
    public abstract Verdict Judge(Situation situation, TRow row);

    /// <summary>
    /// Completes a condition that has become an alarm: where it is, which limit it broke, and why we believe so. Asked of the same situation
    /// as the verdict, and only when it rings or worsens.
    /// </summary>
    /// <param name="bare">The condition with its beginning and its ladder.</param>
    public abstract Condition Explain(Situation situation, TRow row, Condition bare);

    // A zone that the site file does not name is a place where a band was heard, and of no kind that a rule could know.
    internal sealed override bool IsAboutRow(Watched row) => row is not Room { IsNamed: false } && IsAbout(Unsafe.As<TRow>(row));

    // The engine gives a rule only rows of the kind it judges, and a checked cast to a type parameter costs as much as a verdict.
    internal sealed override Verdict JudgeRow(Situation situation, Watched row) => Judge(situation, Unsafe.As<TRow>(row));

    internal sealed override Condition ExplainRow(Situation situation, Watched row, Condition bare) => Explain(situation, Unsafe.As<TRow>(row), bare);

    private static SubjectKind KindOfRow() => typeof(TRow) switch
    {
        var row when row == typeof(Detainee) => SubjectKind.Detainee,
        var row when row == typeof(DoorState) => SubjectKind.Door,
        var row when row == typeof(DeviceLife) => SubjectKind.Device,
        var row when row == typeof(GatewayLink) => SubjectKind.Gateway,
        var row when row == typeof(Room) => SubjectKind.Room,
        var row when row == typeof(OfficerState) => SubjectKind.Officer,
        var row when row == typeof(Suite) => SubjectKind.Suite,
        var row when row == typeof(CaseItem) => SubjectKind.Item,
        var row => throw new InvalidOperationException($"No kind of subject has rows of type {row.Name}."),
    };
}
