using System.CommandLine;
using System.Text;
using CaseCenterMonitor.Cli.Commands;
using CaseCenterMonitor.Cli.Commands.Witnessing;

namespace CaseCenterMonitor.Cli;

/// <summary>The command line <c>ccm</c>. Each command is one file under Commands.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return Run(args, Console.Out, Console.Error);
    }

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        Commands().Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });

    private static RootCommand Commands() => new("Looks after a CaseCenterMonitor installation: checks its files, from the shell and before anything goes live.")
    {
        new Command("site", "The site file: the description of one centre, its building and its devices.")
        {
            SiteCheck.Command(),
        },
        new Command("policy", "Policy packs: the law of a place as data, every value with its source and how sure we are of it.")
        {
            PolicyList.Command(),
            PolicyShow.Command(),
            PolicyCheck.Command(),
        },
        Replay.Command(),
        Verify.Command(),
        Export.Command(),
        BackupCommand.Command(),
        RestoreCommand.Command(),
        JournalUpkeep.Command(),
        WhatIf.Command(),
        AlarmFiguresCommand.Command(),
        Decode.Command(),
        Listen.Command(),
        DeviceAccounts.Command(),
        TestRules.Command(),
        WatchVideo.Command(),
        WitnessCommands.Command(),
    };
}
