using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal.Stores;

/// <summary>A day in the small centre of the stories, written into a journal by the centre itself.</summary>
internal static class ToldDay
{
    private static readonly string[] Lines =
    [
        "09:00:00 CR-2 booked in arrived 08:50:00 general woman",
        "09:00:00 CR-2 wears wb-2",
        "09:00:05 wb-2 in Waiting-2",
        "09:05:00 19 looks at CR-2 talks",
        "10:00:00 CR-1 booked in arrived 10:00:00 intermittent",
        "10:00:00 CR-1 wears wb-1",
        "10:00:05 wb-1 in Interview-1",
        "10:00:05 19 in Interview-1",
        "10:01:00 door D-int open",
        "10:01:10 door D-int closed",
        "10:02:00 camera C-int counts 2",
        "10:05:00 19 in Corridor",
        "10:07:00 time passes",
        "10:07:30 19 in Interview-1",
        "10:07:50 19 acknowledges PRS-1/CR-1",
        "10:20:00 19 in Corridor",
        "10:22:00 wb-1 in Waiting-1",
        "10:25:00 CR-1 medication-planned medicine=胰岛素 dueAt=11:00:00",
        "10:26:00 CR-1 medication-given medicine=胰岛素",
        "10:27:00 CR-1 rest-began",
        "10:30:00 CR-1 rest-ended reason=要求_上厕所",
        "10:40:00 CR-2 wears wb-3",
        "10:41:00 wb-3 in Search",
        "10:42:00 wb-3 in Search",
        "10:50:00 CR-2 released",
        "11:00:00 visitor-admitted wristband=wb-visitor why=lawyer_of_CR-1 rooms=Lawyer",
        "11:00:10 wb-visitor in Lawyer",
        "11:30:00 visitor-left wristband=wb-visitor",
    ];

    /// <summary>Behind the last line.</summary>
    public static Instant End => StoryLine.Read("12:00:00 time passes").HeardAt;

    public static void Write(IJournal journal)
    {
        using var centre = Open(journal);
        foreach (var line in Lines)
        {
            Tell(centre, line);
        }
    }

    public static LiveCentre Open(IJournal journal) => LiveCentre.Open(
        journal, SmallCentre.Centre, RuleBook.For(SmallCentre.Centre), EngineSettings.Default, "a build", StoryLine.Read("08:00:00 time passes").HeardAt, null,
        new SiteText("small.yaml", "id: small"));

    /// <exception cref="InvalidOperationException">The centre refuses it: the day was told wrongly.</exception>
    public static void Tell(LiveCentre centre, string line)
    {
        var told = StoryLine.Read(line);
        var receipt = centre.Accept([new Incoming(JournalJson.Write(told.Signal), told.HeardAt.ToUnixTimeTicks())], told.HeardAt).Receipts[0];
        if (receipt.Kind == ReceiptKind.Refused)
        {
            throw new InvalidOperationException($"{line}: {receipt.Message}");
        }
    }
}
