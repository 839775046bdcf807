using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;

namespace CaseCenterMonitor.Benchmarks.WhatIf;

/// <summary><c>what-if</c>: the whole command, from the start of its process to the end of its report, on a simulated year of one centre.</summary>
internal static class WhatIfCommand
{
    private const string Changed = "limits:\n  - { key: WCK-2.general, value: 45 min }\n  - { key: PRS-2.single, value: 3 min }\n";

    public static Command Make()
    {
        var days = new Option<int>("--days") { DefaultValueFactory = _ => YearSettings.Default.Days, Description = "Length of the simulated time." };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => 3, Description = "Runs; the first also warms the disk." };
        var journal = new Option<string?>("--journal") { Description = "A journal written before with write-year; otherwise one is written and deleted." };
        var ccm = new Option<string>("--ccm") { DefaultValueFactory = _ => "src/CaseCenterMonitor.Cli/bin/Release/net10.0/ccm.dll", Description = "The built command." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The example centre's site file." };
        var command = new Command("what-if", "Seconds of ccm what-if on a simulated year of one centre.") { days, repeat, journal, ccm, site };
        command.SetAction(parsed => Run(
            new YearSettings(parsed.GetValue(days), YearSettings.Default.Seed), Math.Max(1, parsed.GetValue(repeat)), parsed.GetValue(journal), parsed.GetValue(ccm)!,
            parsed.GetValue(site)!));
        return command;
    }

    private static int Run(YearSettings settings, int repetitions, string? journal, string ccm, string site)
    {
        if (!File.Exists(ccm))
        {
            Console.Error.WriteLine($"There is no {ccm}: build it with dotnet build src/CaseCenterMonitor.Cli -c Release, or name it with --ccm.");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("ccm-year-").FullName;
        try
        {
            var path = journal ?? Path.Join(folder, "year.db");
            if (journal is null)
            {
                var watch = Stopwatch.StartNew();
                var entries = SimulatedYear.Write(path, File.ReadAllText(site), settings);
                Console.WriteLine(Text($"{settings.Days} days, seed {settings.Seed}: {entries:N0} entries, {new FileInfo(path).Length / 1e6:N0} MB, written in {watch.Elapsed.TotalSeconds:N0} s"));
                Console.WriteLine();
            }

            var changed = Path.Join(folder, "changed.yaml");
            File.WriteAllText(changed, Changed);
            return Measure(repetitions, ccm, path, changed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Measure(int repetitions, string ccm, string journal, string changed)
    {
        Console.WriteLine("| Run | seconds | processor seconds |");
        Console.WriteLine("|--:|--:|--:|");
        string? first = null;
        for (var run = 1; run <= repetitions; run++)
        {
            var (watch, before) = (Stopwatch.StartNew(), ProcessorTimeOfChildren());
            using var process = Process.Start(new ProcessStartInfo("dotnet", [ccm, "what-if", "--journal", journal, "--policies", changed]) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 || (first ??= output) != output)
            {
                Console.Error.WriteLine(process.ExitCode != 0 ? $"ccm ended with {process.ExitCode}." : "Two runs did not say the same.");
                return 1;
            }

            Console.WriteLine(Text($"| {run} | {watch.Elapsed.TotalSeconds:N1} | {ProcessorTimeOfChildren() - before:N1} |"));
        }

        return 0;
    }

    // Seconds of every child that has ended. The process object forgets its own when it exits.
    private static double ProcessorTimeOfChildren()
    {
        const int UserTicks = 13, SystemTicks = 14; // Fields 16 and 17 of proc_pid_stat(5), counted from what follows the name in brackets.
        const double TicksPerSecond = 100;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[UserTicks], CultureInfo.InvariantCulture) + long.Parse(fields[SystemTicks], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
