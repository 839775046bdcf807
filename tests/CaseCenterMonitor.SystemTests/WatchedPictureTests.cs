using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Who had the present before them is in the journal, once and from when to when, and not with each look.</summary>
public sealed class WatchedPictureTests
{
    [Fact]
    public async Task Watching_is_one_entry_from_the_first_page_of_a_session_to_its_end_and_clocks_and_care_are_one_each()
    {
        using var centre = RunningCentre.Prepare();
        await centre.StartServer();
        using (var officer = centre.Desk())
        {
            await officer.Do("/api/people", new { record = "1122-037", sex = "male", ageGroup = "adult", basis = "criminal.summons.max", observation = "general" });
            await officer.Get("/api/people/1122-037/clocks");
            await officer.Get("/api/people/1122-037/care");
        }

        Assert.Equal(["02 clocks 1122-037", "02 care 1122-037"], Views(centre));
        await using var page = await DutyDesk.Open(centre.Address);
        await Eventually.True("the watch began", () => Task.FromResult(Views(centre)[2..] is ["02 watch "]));
        await page.Page.ReloadAsync();
        await page.Page.WaitForSelectorAsync("[data-live=live]");
        await page.Page.ClickAsync("[data-action=sign-out]");
        await Eventually.True("it ended, once", () => Task.FromResult(Views(centre)[2..] is ["02 watch ", "02 watch-ended "]));
    }

    private static List<string> Views(RunningCentre centre) =>
        [.. centre.Journal().Where(entry => entry.Kind == EntryKind.Viewed).Select(entry => JournalJson.Read<ViewedBody>(entry.Body.Span)).Select(view => $"{view.By.Value} {view.What} {view.Record?.Value}")];
}
