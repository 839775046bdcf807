using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules;

/// <summary>Reads an alarm key back from its text PRS-1/1122-037; the rule says what kind of subject it is about.</summary>
public static class AlarmKeyText
{
    /// <returns>Null when there is no such rule or no subject.</returns>
    public static AlarmKey? TryParse(string? text) =>
        text?.Split('/', 2) is [var rule, { Length: > 0 } subject] && RuleBook.All.FirstOrDefault(one => one.Alarm.Id == rule) is { } found
            ? new AlarmKey(rule, new Subject(found.Judges, subject))
            : null;

    public static AlarmKey Parse(string text) => TryParse(text) ?? throw new FormatException($"'{text}' is no alarm key.");
}
