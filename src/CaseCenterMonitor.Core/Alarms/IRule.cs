namespace CaseCenterMonitor.Core;

/// <summary>
/// Says what is true of one subject and since when. The engine owns delays, states, acknowledgement and stamps, and asks only about
/// subjects that a signal may have changed: a rule reads nothing but the situation.
/// </summary>
public interface IRule
{
    AlarmDefinition Alarm { get; }

    SubjectKind Judges { get; }

    Verdict Judge(Situation situation, Subject subject);
}
