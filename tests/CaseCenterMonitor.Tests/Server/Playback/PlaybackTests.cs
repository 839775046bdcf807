using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Playback;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Playback;

/// <summary>Whoever looks at a moment of the past sees what the page showed then, and nothing that nobody knew yet.</summary>
public sealed class PlaybackTests : IDisposable
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-playback-");
    private readonly List<string> _damaged = [];

    private JournalAddress Journal => JournalAddress.OfFile(Path.Join(_folder.FullName, "journal.db"));

    private string Frames => Path.Join(_folder.FullName, "playback.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_moment_is_shown_as_the_page_showed_it()
    {
        var day = ADay();
        MakeFrames(day);
        Assert.True(day.Pictures.Count > 50, $"{day.Pictures.Count} pictures");
        Assert.Contains(day.Pictures, picture => picture.Picture.Alarms.Count > 0 && picture.Picture.People.Count > 3);
        foreach (var (at, picture) in day.Pictures)
        {
            Assert.Equal(PlayedDay.Text(picture), PlayedDay.Text(Play(day, at, at)!.Picture));
        }
    }

    [Fact]
    public void What_changed_afterwards_is_played_as_it_was_sent()
    {
        var day = ADay();
        MakeFrames(day);
        var from = day.Pictures[day.Pictures.Count / 2].At;
        var played = Play(day, from, from + Hour)!;
        var sent = day.Updates.Where(update => update.At > from && update.At <= from + Hour).ToList();
        Assert.True(sent.Count > 20, $"{sent.Count} updates");
        Assert.Equal(sent.Select(update => PlayedDay.Text(update with { Previous = 0 })), played.Updates.Select(update => PlayedDay.Text(update with { Previous = 0 })));
        Assert.All(played.Updates.Zip(played.Updates.Skip(1)), pair => Assert.Equal(pair.First.Sequence, pair.Second.Previous));
        Assert.Equal((played.Picture.Sequence, from + Hour), (played.Updates[0].Previous, played.Until));
    }

    [Fact]
    public void Between_two_entries_the_earlier_one_is_the_last_that_was_known()
    {
        var day = ADay();
        MakeFrames(day);
        var (at, picture) = day.Pictures[20];
        Assert.Equal(picture.Sequence, Play(day, at + Duration.FromTicks(1), at + Duration.FromTicks(1))!.Picture.Sequence);
        Assert.True(Play(day, at - Duration.FromTicks(1), at - Duration.FromTicks(1))!.Picture.Sequence < picture.Sequence);
    }

    [Fact]
    public void Frames_go_on_where_they_ended_and_what_is_not_ready_is_not_shown()
    {
        using var day = new PlayedDay(Journal);
        var signals = PlayedDay.Signals(CentreInForce.Of(day.Site));
        day.Start(signals[0].OccurredAt);
        day.Live(signals.Take(signals.Count / 2));
        Assert.Null(Play(day, day.Pictures[^1].At, day.Pictures[^1].At));
        MakeFrames(day);
        day.Live(signals.Skip(signals.Count / 2));
        var before = Numbers();
        MakeFrames(day);
        Assert.Equal(before, Numbers().Take(before.Count));
        Assert.True(Numbers().Count > before.Count);
        var (at, picture) = day.Pictures[^1];
        Assert.Equal(PlayedDay.Text(picture), PlayedDay.Text(Play(day, at, at)!.Picture));
    }

    [Fact]
    public void A_time_before_other_limits_is_shown_by_the_limits_of_then_and_its_plan_is_the_one_of_then()
    {
        using var day = new PlayedDay(Journal);
        var signals = PlayedDay.Signals(CentreInForce.Of(day.Site));
        var then = new SiteText("site.yaml", "no site file at all", "the plan of then");
        day.Start(signals[0].OccurredAt, text: then);
        day.Live(signals.Take(signals.Count / 2));
        var turned = signals[signals.Count / 2].OccurredAt;
        day.Start(turned, Stricter, new SiteText("site.yaml", "no site file at all", "the plan of now"));
        day.Live(signals.Skip(signals.Count / 2));
        MakeFrames(day);
        foreach (var (at, picture) in day.Pictures.Where(picture => picture.At != turned))
        {
            Assert.Equal(PlayedDay.Text(picture), PlayedDay.Text(Play(day, at, at)!.Picture));
        }

        var earlier = Play(day, day.Pictures[5].At, day.Pictures[5].At)!;
        var later = Play(day, day.Pictures[^1].At, day.Pictures[^1].At)!;
        Assert.Equal(("the plan of then", "the plan of now"), (earlier.Stretch.Site!.Plan, later.Stretch.Site!.Plan));
        var across = Play(day, turned - Duration.FromMinutes(10), turned + Duration.FromMinutes(10))!;
        Assert.Equal(turned, across.Until);
    }

    [Fact]
    public void Frames_of_another_build_and_of_another_journal_are_made_anew()
    {
        var day = ADay();
        MakeFrames(day);
        var before = Numbers();
        MakeFrames(day, "another build");
        Assert.Equal(before, Numbers());
        using (var file = FrameFile.Open(Frames, _damaged.Add))
        {
            Assert.Contains("another build", file.About()!.Value.Maker, StringComparison.Ordinal);
            file.Write(file.Newest()! with { Leaf = [1, 2, 3] });
        }

        MakeFrames(day, "another build");
        using var again = FrameFile.Open(Frames, _damaged.Add);
        Assert.NotEqual([1, 2, 3], again.Newest()!.Leaf);
        Assert.Empty(_damaged);
    }

    [Fact]
    public void A_stretch_whose_doors_nobody_can_name_is_refused_and_says_why()
    {
        var day = ADay();
        MakeFrames(day);
        using var journal = Journal.OpenToRead();
        using var file = FrameFile.OpenToRead(Frames)!;
        var other = day.Site with { Doors = [.. day.Site.Doors.Skip(1)] };
        Assert.Contains(
            "cannot be read by this build",
            Assert.Throws<PastUnreadableException>(() => PlaybackReader.Read(journal, file, other, PlayedDay.Build, day.Pictures[9].At, day.Pictures[9].At)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stretch_that_nobody_can_draw_does_not_keep_what_comes_after_it_from_being_made_ready()
    {
        var day = ADay();
        var other = day.Site with { Doors = [.. day.Site.Doors.Skip(1)] };
        for (var start = 0; start < 2; start++)
        {
            using var maker = new FrameMaker(Journal.OpenToRead(), FrameFile.Open(Frames, _damaged.Add), other, PlayedDay.Build);
            Assert.False(maker.GoOn(int.MaxValue, CancellationToken.None));
            using var read = Journal.OpenToRead();
            Assert.Equal(read.LastSequence, maker.Last);
        }

        using var journal = Journal.OpenToRead();
        using var file = FrameFile.OpenToRead(Frames)!;
        Assert.Throws<PastUnreadableException>(() => PlaybackReader.Read(journal, file, other, PlayedDay.Build, day.Pictures[9].At, day.Pictures[9].At));
    }

    private static Centre Stricter(Centre centre)
    {
        var body = CentreBody.Of(centre);
        return (body with { Limits = [.. body.Limits.Select(limit => limit.Key.StartsWith("PRS-1.", StringComparison.Ordinal) ? limit with { Value = limit.Value / 2 } : limit)] })
            .ToCentre(policies => policies);
    }

    private PlayedDay ADay()
    {
        using var day = new PlayedDay(Journal);
        var signals = PlayedDay.Signals(CentreInForce.Of(day.Site));
        day.Start(signals[0].OccurredAt);
        day.Live(signals);
        return day;
    }

    private void MakeFrames(PlayedDay day, string build = PlayedDay.Build)
    {
        using var maker = new FrameMaker(Journal.OpenToRead(), FrameFile.Open(Frames, _damaged.Add), day.Site, build);
        while (maker.GoOn(framesMax: 3, CancellationToken.None))
        {
        }
    }

    private Played? Play(PlayedDay day, Instant at, Instant until)
    {
        using var file = FrameFile.OpenToRead(Frames);
        using var journal = Journal.OpenToRead();
        return file is null ? null : PlaybackReader.Read(journal, file, day.Site, PlayedDay.Build, at, until);
    }

    private List<long> Numbers()
    {
        using var file = FrameFile.OpenToRead(Frames)!;
        var numbers = new List<long>();
        for (var frame = file.Newest(); frame is not null; frame = frame.RecordedAt > file.First()!.RecordedAt ? file.By(frame.RecordedAt - Duration.FromTicks(1)) : null)
        {
            numbers.Insert(0, frame.Sequence);
        }

        return numbers;
    }
}
