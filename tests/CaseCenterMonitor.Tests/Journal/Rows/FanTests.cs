using CaseCenterMonitor.Journal.Rows;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Rows;

public sealed class FanTests
{
    [Fact]
    public void Everybody_takes_everything_in_order()
    {
        var (one, other) = (new List<int>(), new List<int>());
        Fan<int>.Out((give, _) => Enumerable.Range(0, 100_003).ToList().ForEach(give), items => one.AddRange(items), items => other.AddRange(items));
        Assert.Equal(Enumerable.Range(0, 100_003), one);
        Assert.Equal(one, other);
    }

    [Fact]
    public void Nothing_is_also_handed_on()
    {
        var count = 0;
        Fan<int>.Out((_, _) => { }, items => count += items.Length);
        Assert.Equal(0, count);
    }

    [Fact]
    public void A_reader_that_fails_stops_an_endless_source_and_its_failure_is_thrown()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Fan<int>.Out(
            (give, stop) =>
            {
                for (var number = 0; ; number++)
                {
                    stop.ThrowIfCancellationRequested();
                    give(number);
                }
            },
            items => { },
            items => throw new InvalidOperationException("cannot judge")));
        Assert.Equal("cannot judge", failure.Message);
    }

    [Fact]
    public void A_source_that_fails_stops_its_readers() => Assert.Throws<IOException>(() => Fan<int>.Out(
        (give, _) =>
        {
            give(1);
            throw new IOException("the disk is gone");
        },
        items => { }));
}
