using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Tests.Rules;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>The smallest entries there are: time passed, and nothing else is known.</summary>
internal static class Ticks
{
    public static NewEntry At(string time) => NewEntry.Of(
        new EntryContent.Arrived(new ArrivalBody(new Signal.TimePassed(SmallCentre.At(time)), SmallCentre.At(time))), SmallCentre.At(time));

    public static string TimeOf(JournalEntry entry) =>
        JournalJson.Read<ArrivalBody>(entry.Body.Span).Signal.OccurredAt.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
