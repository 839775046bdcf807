using System.CommandLine;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary><c>rules-parts</c>: what the whole catalogue, a bigger centre and the grain around the engine cost, on the trace of <c>rules-trace</c>.</summary>
internal static class RulesPartsCommand
{
    public static Command Make()
    {
        var centres = new Option<int>("--centres") { DefaultValueFactory = _ => 5, Description = "Centres in the trace." };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 1800, Description = "Length of the trace." };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 11, Description = "Seed of the trace." };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 5, Description = "Repetitions, at least 2; the first is dropped." };
        var command = new Command("rules-parts", "Ratios of our engine to itself: all rules, more people, hosted in a grain.") { centres, seconds, seed, repeat };
        command.SetAction(parsed => Run(
            new TraceSettings(parsed.GetValue(centres), parsed.GetValue(seconds), parsed.GetValue(seed)), Math.Max(2, parsed.GetValue(repeat))));
        return command;
    }

#if YARDSTICK
    private static int Run(TraceSettings settings, int repetitions)
    {
        Beside.Parts.Run(settings, repetitions, Console.Out);
        return 0;
    }
#else
    private static int Run(TraceSettings settings, int repetitions)
    {
        Console.Error.WriteLine($"The yardstick is absent: no {settings} without ../shared/bench/rules-trace beside the repository. {repetitions} repetitions not run.");
        return 1;
    }
#endif
}
