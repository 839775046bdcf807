using System.CommandLine;
using System.Text;
using CaseCenterMonitor.Benchmarks.Decode;
using CaseCenterMonitor.Benchmarks.EndToEnd;
using CaseCenterMonitor.Benchmarks.Hub;
using CaseCenterMonitor.Benchmarks.Locate;
using CaseCenterMonitor.Benchmarks.Record;
using CaseCenterMonitor.Benchmarks.Restart;
using CaseCenterMonitor.Benchmarks.RulesTrace;
using CaseCenterMonitor.Benchmarks.WhatIf;

namespace CaseCenterMonitor.Benchmarks;

/// <summary>Prints tables of ratios, measured side by side in one run. Nothing here asserts a time.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return new RootCommand("Measures parts of CaseCenterMonitor beside something known and prints the ratios as Markdown.")
        {
            RulesTraceCommand.Make(),
            RulesPartsCommand.Make(),
            DecodeCommand.Make(),
            GatewayCommand.Make(),
            YearCommand.Make(),
            WhatIfCommand.Make(),
            RestartCommand.Make(),
            AppendCommand.Make(),
            ReviewCommand.Make(),
            VerifyCommand.Make(),
            LocateCommand.Make(),
            WalkCommand.Make(),
            HubCommand.Make(),
        }.Parse(args).Invoke();
    }
}
