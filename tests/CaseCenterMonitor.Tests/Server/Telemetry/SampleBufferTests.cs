using CaseCenterMonitor.Server.Telemetry;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>Bounded: the oldest go first, and are counted.</summary>
public sealed class SampleBufferTests : IDisposable
{
    private readonly SampleBuffer _buffer = new();

    public void Dispose() => _buffer.Dispose();

    [Fact]
    public void Samples_come_out_oldest_first_and_stay_until_they_are_done()
    {
        Add(1, 3);
        Assert.Equal(["1", "2"], _buffer.Oldest(2)!.Lines);
        Assert.Equal(["1", "2"], _buffer.Oldest(2)!.Lines);
        _buffer.Done(_buffer.Oldest(2)!, refused: false);
        Assert.Equal(["3"], _buffer.Oldest(2)!.Lines);
        _buffer.Done(_buffer.Oldest(2)!, refused: true);
        Assert.Null(_buffer.Oldest(2));
        Assert.Equal(new BufferFigures(0, 0, 1), _buffer.Figures);
    }

    [Fact]
    public void One_more_than_the_limit_drops_the_oldest()
    {
        Add(1, SampleBuffer.SamplesMax);
        Assert.Equal(0, _buffer.Figures.Dropped);
        Add(SampleBuffer.SamplesMax + 1, 1);
        Assert.Equal(new BufferFigures(SampleBuffer.SamplesMax, 1, 0), _buffer.Figures);
        Assert.Equal(["2"], _buffer.Oldest(1)!.Lines);
    }

    [Fact]
    public void A_batch_of_which_some_were_dropped_meanwhile_takes_nothing_else_with_it()
    {
        Add(1, SampleBuffer.SamplesMax);
        var batch = _buffer.Oldest(3)!;
        Add(SampleBuffer.SamplesMax + 1, 2);
        _buffer.Done(batch, refused: false);
        Assert.Equal(["4"], _buffer.Oldest(1)!.Lines);
        Add(SampleBuffer.SamplesMax + 3, 50);
        Assert.Equal(SampleBuffer.SamplesMax, _buffer.Figures.Buffered);
        _buffer.Done(batch, refused: true);
        Assert.Equal(SampleBuffer.SamplesMax, _buffer.Figures.Buffered);
    }

    [Fact]
    public async Task Waiting_ends_when_something_was_added()
    {
        var wait = _buffer.Wait(CancellationToken.None);
        Assert.False(wait.IsCompleted);
        Add(1, 2);
        await wait;
    }

    private void Add(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            _buffer.Add([number.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }
}
