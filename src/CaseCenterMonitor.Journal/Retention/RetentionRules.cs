using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Journal.Retention;

/// <summary>Which kind of data an entry is, as far as it may be kept.</summary>
public enum KeptAs
{
    /// <summary>Who judged by what, and what was erased: nothing personal, kept for ever.</summary>
    Foundation,

    /// <summary>What devices said, and what was no signal: places, doors, counts.</summary>
    Readings,

    /// <summary>Everything about one person held. It goes as a whole, some time after the detention ended.</summary>
    Record,

    /// <summary>Everything else that people did: visitors, property, rooms, alarms about places, who looked at what; and what witnesses say of the record itself.</summary>
    Suite,
}

/// <summary>How long each kind of data is kept, by the policies in force at the centre.</summary>
/// <param name="Readings">Since it was written down.</param>
/// <param name="Records">Since the end of the detention.</param>
/// <param name="Suite">Since it was written down.</param>
public sealed record RetentionRules(Duration Readings, Duration Records, Duration Suite)
{
    public const string ReadingsKey = "retention.readings";
    public const string RecordsKey = "retention.records";
    public const string SuiteKey = "retention.suite";

    public static RetentionRules Of(Policies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return new RetentionRules(policies[ReadingsKey].Value, policies[RecordsKey].Value, policies[SuiteKey].Value);
    }
}
