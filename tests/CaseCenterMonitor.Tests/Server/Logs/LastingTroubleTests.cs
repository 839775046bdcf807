using CaseCenterMonitor.Server.Logs;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Logs;

public sealed class LastingTroubleTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LastingTrouble _trouble;

    public LastingTroubleTests() => _trouble = new LastingTrouble(_clock);

    [Fact]
    public void It_is_said_when_it_begins_and_then_once_in_a_minute_with_how_often()
    {
        var said = new List<(int Second, long Times)>();
        for (var half = 0; half <= 240; half++)
        {
            if (_trouble.Met("the disk is full") is { } times)
            {
                said.Add((half / 2, times));
            }

            _clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.Equal([(0, 1), (60, 121), (120, 241)], said);
    }

    [Fact]
    public void Another_reason_is_said_at_once()
    {
        Assert.Equal(1, _trouble.Met("the database is away"));
        Assert.Null(_trouble.Met("the database is away"));
        Assert.Equal(3, _trouble.Met("the database starts"));
        Assert.Null(_trouble.Met("the database starts"));
    }

    [Fact]
    public void It_is_over_once_and_what_comes_later_begins_anew()
    {
        Assert.Null(_trouble.Over());
        _trouble.Met("the disk is full");
        _trouble.Met("the disk is full");
        Assert.Equal(2, _trouble.Over());
        Assert.Null(_trouble.Over());
        Assert.Equal(1, _trouble.Met("the disk is full"));
    }
}
