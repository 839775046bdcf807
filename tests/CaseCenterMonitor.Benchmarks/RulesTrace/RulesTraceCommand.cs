using System.CommandLine;

namespace CaseCenterMonitor.Benchmarks.RulesTrace;

/// <summary><c>rules-trace</c>: our engine beside the yardstick's, on one trace, with the same four rules.</summary>
internal static class RulesTraceCommand
{
    public static Command Make()
    {
        var centres = new Option<int>("--centres") { DefaultValueFactory = _ => 5, Description = "Centres in the trace." };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 1800, Description = "Length of the trace." };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 11, Description = "Seed of the trace." };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 5, Description = "Repetitions, at least 2; the first is dropped." };
        var profile = new Option<int>("--profile") { Description = "Only our engine, on the changes, this many times: for a profiler to look at." };
        var raw = new Option<bool>("--raw") { Description = "Profile the raw trace instead." };
        var pack = new Option<string?>("--pack") { Description = "Profile the whole catalogue under the limits of this pack instead of the four rules." };
        var command = new Command("rules-trace", "Signals per second of one core, alarms and memory: our engine beside four others.")
        {
            centres, seconds, seed, repeat, profile, raw, pack,
        };
        command.SetAction(parsed => Run(
            new TraceSettings(parsed.GetValue(centres), parsed.GetValue(seconds), parsed.GetValue(seed)), Math.Max(2, parsed.GetValue(repeat)),
            new Profile(parsed.GetValue(profile), parsed.GetValue(raw), parsed.GetValue(pack))));
        return command;
    }

#if YARDSTICK
    private static int Run(TraceSettings settings, int repetitions, Profile profile)
    {
        if (profile.Repetitions > 0)
        {
            Beside.Profiling.Run(settings, profile, Console.Out);
            return 0;
        }

        Beside.Comparison.Run(settings, repetitions, Console.Out, Console.Error);
        return 0;
    }
#else
    private static int Run(TraceSettings settings, int repetitions, Profile profile)
    {
        Console.Error.WriteLine(
            $"The yardstick is absent: no {settings} without ../shared/bench/rules-trace beside the repository. {repetitions + profile.Repetitions} repetitions not run.");
        return 1;
    }
#endif
}

/// <summary>What makes a trace. The same settings make the same trace everywhere.</summary>
public sealed record TraceSettings(int Centres, int Seconds, ulong Seed);

/// <summary>What a profiler is to look at: our engine alone, again and again.</summary>
/// <param name="Repetitions">0 for none.</param>
/// <param name="Pack">The whole catalogue under the limits of this pack; null for the four rules.</param>
internal sealed record Profile(int Repetitions, bool Raw, string? Pack);
