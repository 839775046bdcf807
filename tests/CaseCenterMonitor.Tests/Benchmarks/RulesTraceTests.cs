using CaseCenterMonitor.Benchmarks.RulesTrace;
using Xunit;

namespace CaseCenterMonitor.Tests.Benchmarks;

/// <summary>Digests are the yardstick's own, from its README.</summary>
public sealed class RulesTraceTests
{
    [YardstickFact]
    public void Our_engine_gives_exactly_the_alarms_of_the_reference_engines() =>
        Assert.Equal((158, "4fd2a28ff2af5b7b"), Yardstick.OursOn(new TraceSettings(Centres: 1, Seconds: 1800, Seed: 7)));
}

/// <summary>A test that skips, with the reason, where the yardstick is absent.</summary>
internal sealed class YardstickFactAttribute : FactAttribute
{
    public YardstickFactAttribute()
    {
        Skip = Yardstick.IsPresent ? null : "../shared/bench/rules-trace was not beside the repository when it was built.";
    }
}
