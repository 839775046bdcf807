using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>Whoever was away for a moment gets what was missed; whoever was away too long gets the whole picture.</summary>
public sealed class UpdateHistoryTests
{
    private readonly UpdateHistory _history = new(start: 7);

    [Fact]
    public void A_page_that_has_the_last_update_has_missed_nothing()
    {
        Assert.Empty(_history.Since(7)!);
        Add(7, 9);
        Assert.Empty(_history.Since(9)!);
    }

    [Fact]
    public void A_page_gets_the_updates_after_the_one_it_has_in_order()
    {
        Add(7, 9);
        Add(9, 12);
        Add(12, 13);
        Assert.Equal([12L, 13L], _history.Since(9)!.Select(update => update.Sequence));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3L)]
    [InlineData(8L)]
    [InlineData(99L)]
    public void A_page_with_nothing_or_with_something_that_is_not_here_gets_the_whole_picture(long? after)
    {
        Add(7, 9);
        Assert.Null(_history.Since(after));
    }

    [Fact]
    public void Only_so_many_updates_are_kept()
    {
        for (var sequence = 7L; sequence < 7 + 1025; sequence++)
        {
            Add(sequence, sequence + 1);
        }

        Assert.Null(_history.Since(7));
        Assert.Equal(1024, _history.Since(8)!.Count);
    }

    private void Add(long previous, long sequence) => _history.Add(
        new Update(previous, sequence, SmallCentre.Midnight, [], [], [], [], [], [], [], [], [], []));
}
