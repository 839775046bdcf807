using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;

namespace CaseCenterMonitor.Benchmarks.WhatIf;

/// <summary><c>write-year</c>: writes the journal of a simulated time of one centre, to look at or to try things on.</summary>
internal static class YearCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("JOURNAL") { Description = "The file to write; it must not be there yet." };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => YearSettings.Default.Days, Description = "From 1 to 3660." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => YearSettings.Default.Seed, Description = "The same seed writes the same journal." };
        var site = new Option<string>("--site") { DefaultValueFactory = _ => "sites/northside/site.yaml", Description = "The example centre's site file." };
        var command = new Command("write-year", "Writes the journal of a simulated year of the example centre.") { file, days, seed, site };
        command.SetAction(parsed =>
        {
            var watch = Stopwatch.StartNew();
            var path = parsed.GetRequiredValue(file);
            var entries = SimulatedYear.Write(path, File.ReadAllText(parsed.GetValue(site)!), new YearSettings(parsed.GetValue(days), parsed.GetValue(seed)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries, {new FileInfo(path).Length / 1e6:N0} MB, written in {watch.Elapsed.TotalSeconds:N1} s"));
        });
        return command;
    }
}
