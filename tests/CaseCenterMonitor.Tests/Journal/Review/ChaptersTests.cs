using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Review;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Review;

public sealed class ChaptersTests
{
    /// <summary>Written down, and about nobody who is held.</summary>
    private static readonly string[] OfTheSuite = ["headcount-taken", "shift-handed-over", "shift-taken-over", "post-manned", "duress-ended"];

    [Fact]
    public void Whatever_is_written_down_has_a_chapter_and_whatever_devices_say_has_none()
    {
        foreach (var (type, word) in JournalJson.Signals.Where(signal => !OfTheSuite.Contains(signal.Word)))
        {
            var written = typeof(Signal.Command).IsAssignableFrom(type) || type == typeof(Signal.SupervisorTold);
            Assert.True(written == (Chapters.Of(word) != Chapter.Devices), $"{word}: {Chapters.Of(word)}");
        }
    }
}
