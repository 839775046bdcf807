using System.Collections.Frozen;
using CaseCenterMonitor.Journal.Log;

namespace CaseCenterMonitor.Journal.Review;

/// <summary>The chapters of a custody record, after what CPT's single comprehensive custody record has to hold (2nd General Report, paragraph 40).</summary>
public enum Chapter
{
    /// <summary>Why, when, until when: booking, grounds, extensions, temporary exits, release.</summary>
    Detention,

    /// <summary>Plans of observation and looks.</summary>
    Checks,

    /// <summary>Rest, meals, drinks, exercise, toilet.</summary>
    Care,
    Health,

    /// <summary>Family, lawyer, visits, calls.</summary>
    Contacts,

    /// <summary>Force and restraints.</summary>
    Force,
    Interviews,

    /// <summary>Bands, rooms, escorts, who is kept apart.</summary>
    Movement,
    Property,
    Documents,
    Alarms,

    /// <summary>Who looked at the record.</summary>
    Viewed,

    /// <summary>What devices said of the person's band. Where it was is told by the places.</summary>
    Devices,
}

/// <summary>Which chapter a line belongs to.</summary>
public static class Chapters
{
    /// <summary>What is missing here was said by a device.</summary>
    private static readonly FrozenDictionary<string, Chapter> Words = new Dictionary<Chapter, string[]>
    {
        [Chapter.Detention] =
        [
            "booked-in", "earlier-stay-stated", "groups-stated", "fast-track-chosen", "questioning-approved", "extension-approved", "detention-authorised", "detention-decided",
            "review-done", "review-postponed", "charged", "sobering-started", "sobering-ended", "temporary-exit-approved", "went-out", "came-back", "exit-approved",
            "exit-approval-withdrawn", "stage-completed", "transferred-out", "released",
        ],
        [Chapter.Checks] = [LookWord, "observation-plan-set"],
        [Chapter.Care] = ["meal-offered", "drink-offered", "exercise-taken", "rest-began", "rest-ended"],
        [Chapter.Health] =
        [
            "risk-assessed", "health-professional-requested", "health-professional-attended", "medication-planned", "medication-given", "body-mapped", "pre-release-assessed",
        ],
        [Chapter.Contacts] = ["contact-asked", "contact-made", "visitor-admitted", "visitor-left"],
        [Chapter.Force] =
        [
            "restraint-began", "restraint-ended", "restraint-position-changed", "circulation-checked", "restraint-reviewed", "force-used", "force-recorded",
        ],
        [Chapter.Interviews] =
        [
            "interview-began", "interview-paused", "interview-resumed", "interview-ended", "interview-recording-changed", "interview-adult-changed",
        ],
        [Chapter.Movement] = ["wristband-assigned", "room-allocated", "kept-apart", "escort-began", "escort-ended"],
        [Chapter.Property] = ["belongings-listed", "belongings-returned", "item-taken", "item-handed-over", "item-lent", "item-returned"],
        [Chapter.Documents] = ["paper-required", "paper-signed", "entry-corrected"],
        [Chapter.Alarms] =
        [
            LogWords.Alarm, "alarm-acknowledged", "alarm-reset", "alarm-attended", "alarm-passed-on", "alarm-resolved", "alarm-verified", "alarm-shelved", "alarm-taken-out-of-service",
            "alarm-set-aside-agreed", "alarm-taken-back", "supervisor-told",
        ],
        [Chapter.Viewed] = [LogWords.Viewed],
    }.SelectMany(one => one.Value, (one, word) => (word, one.Key)).ToFrozenDictionary(one => one.word, one => one.Key, StringComparer.Ordinal);

    /// <summary>The kind of a line that is a look.</summary>
    public const string LookWord = "welfare-checked";

    public static Chapter Of(string kind) => Words.GetValueOrDefault(kind, Chapter.Devices);
}
