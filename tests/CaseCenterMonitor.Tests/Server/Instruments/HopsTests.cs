using System.Diagnostics;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Tests.Journal.Stores;
using CaseCenterMonitor.Tests.Journal;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Instruments;

/// <summary>The hops of a batch as spans.</summary>
[Collection("meters")]
public sealed class HopsTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public HopsTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Hops.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (_spans)
                {
                    _spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void A_signal_that_raises_an_alarm_is_on_disk_judged_and_on_disk_again_within_the_turn_of_its_batch()
    {
        using var meter = new ServerMeter();
        using var memory = new MemoryJournal();
        using var journal = new MeasuredJournal(memory, meter, new Readiness(TimeProvider.System), new NotaryBell(), TimeProvider.System);
        using var centre = ToldDay.Open(journal);
        _spans.Clear();
        var asked = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        using (var ingest = Hops.Ingest(1, [asked, asked]))
        {
            using var turn = Hops.Turn(Hops.IdOf(ingest), 1);
            ToldDay.Tell(centre, "10:00:00 door D-out forced");
            Hops.Send()?.Dispose();
        }

        Assert.Equal(
            ["ccm.journal what=arrivals", "ccm.judge", "ccm.journal what=transitions", "ccm.live", "ccm.turn", "ccm.ingest"],
            _spans.Select(span => span.OperationName + (span.GetTagItem("ccm.what") is { } what ? $" what={what}" : "")));
        var (turnSpan, root) = (_spans[^2], _spans[^1]);
        Assert.All(_spans[..^2], hop => Assert.Equal(turnSpan.SpanId, hop.ParentSpanId));
        Assert.Equal((root.SpanId, default(ActivitySpanId)), (turnSpan.ParentSpanId, root.ParentSpanId));
        Assert.Single(_spans.Select(span => span.TraceId).Distinct());
        Assert.Equal([asked], root.Links.Select(link => link.Context));
    }

    [Fact]
    public void No_attribute_of_a_whole_day_is_anything_but_a_number_or_one_of_three_words()
    {
        using var meter = new ServerMeter();
        using var memory = new MemoryJournal();
        ToldDay.Write(new MeasuredJournal(memory, meter, new Readiness(TimeProvider.System), new NotaryBell(), TimeProvider.System));
        Assert.NotEmpty(_spans);
        Assert.All(_spans.SelectMany(span => span.TagObjects), tag => Assert.True(tag.Value is int or "arrivals" or "transitions" or "notes", $"{tag.Key}={tag.Value}"));
        Assert.All(_spans, span => Assert.Empty(span.Events));
    }

    [Fact]
    public void While_nobody_listens_there_is_no_span()
    {
        _listener.Dispose();
        Assert.Null(Hops.Ingest(1, []));
        Assert.Null(Hops.Turn(null, 1));
        Assert.Null(Hops.Append("arrivals", 1));
    }
}
