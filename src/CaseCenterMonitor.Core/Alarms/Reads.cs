namespace CaseCenterMonitor.Core;

/// <summary>
/// What a signal can change and a rule can look at. A rule says what it reads and is asked again only when some of it has changed, so that the
/// cost of a signal does not grow with the catalogue. A rule that reads more than it says is a mistake; a test compares with asking every rule.
/// </summary>
[Flags]
public enum Reads : uint
{
    None = 0,

    /// <summary>Which room a band is in, and how well it is heard. Being heard again in the same room is no change.</summary>
    Place = 1 << 0,

    /// <summary>Which people held, and how many, are in the room.</summary>
    Company = 1 << 1,

    /// <summary>Strap, battery and movement of a band; which band somebody wears.</summary>
    Band = 1 << 2,

    /// <summary>Looks at a person.</summary>
    Checks = 1 << 3,

    /// <summary>The observation plan.</summary>
    Plan = 1 << 4,

    /// <summary>Legal clocks: what starts, stops, interrupts and extends them; reviews.</summary>
    Clock = 1 << 5,

    /// <summary>Meals, drinks, rest, visits to the toilet, exercise.</summary>
    Care = 1 << 6,

    /// <summary>Interviews: begin, break, end, who takes part, recording.</summary>
    Interview = 1 << 7,

    /// <summary>Risk and health: screening, requests for a health professional, medication, injuries, intoxication.</summary>
    Health = 1 << 8,

    /// <summary>Restraint and force.</summary>
    Force = 1 << 9,

    /// <summary>Stages of the one-way line, allocation to rooms, who must be kept apart.</summary>
    Process = 1 << 10,

    /// <summary>Escorts, temporary exits, approvals to leave, headcounts.</summary>
    Movement = 1 << 11,

    /// <summary>Family, lawyer, appropriate adult: who was told and who came.</summary>
    Contact = 1 << 12,

    /// <summary>Personal property and case property.</summary>
    Property = 1 << 13,

    /// <summary>Documents, signatures and corrections.</summary>
    Paper = 1 << 14,

    /// <summary>Door states, locks, grants.</summary>
    Door = 1 << 15,

    /// <summary>What can be heard: gateways, devices, clocks of sources.</summary>
    Link = 1 << 16,

    /// <summary>What cameras count and see.</summary>
    Vision = 1 << 17,

    /// <summary>Measured values: climate, smoke, breathing, heart rate, power.</summary>
    Measure = 1 << 18,

    /// <summary>Buttons: duress, call bells, emergency release.</summary>
    Call = 1 << 19,

    /// <summary>Shelved alarms.</summary>
    Shelf = 1 << 20,

    /// <summary>Who is on duty, guard posts, who would be told.</summary>
    Roster = 1 << 21,

    /// <summary>The system itself: recorder, storage, notifier, consoles.</summary>
    Upkeep = 1 << 22,

    /// <summary>Which officers are heard in the room.</summary>
    Attendance = 1 << 23,

    /// <summary>Where officers were lately. A change of it is told to the people whom the officer looked at last.</summary>
    Witness = 1 << 24,

    /// <summary>Whether any officer at all is heard in the room, and when the last one left it: of all comings and goings the first and the last.</summary>
    AnyOfficer = 1 << 25,

    /// <summary>Whether anybody held is in the room, and since when: of all comings and goings the first and the last.</summary>
    Occupancy = 1 << 26,

    Everything = uint.MaxValue,
}
