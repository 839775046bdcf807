using System.CommandLine;
using System.Globalization;
using CaseCenterMonitor.Witness;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands.Witnessing;

/// <summary><c>ccm witness status FOLDER</c>: which logs it knows, how far it has seen each, and what it holds against them.</summary>
internal static class WitnessStatus
{
    private const string Help =
        """
        Shows what the witness has seen: each log with its size, its root and when it was cosigned last, and the evidence against logs that have signed
        what does not fit. A running witness is not disturbed.

        Examples:
          ccm witness status /var/lib/witness
          ccm witness status /var/lib/witness --out evidence         writes every piece of evidence into a folder, as files

        Two files for each piece: NUMBER.request is what the log sent, byte for byte; NUMBER.kept is the checkpoint that this witness had cosigned before. Both
        are signed by the log: together they convict it before anybody who has its public key, and nobody has to trust this witness for it.

        It ends with 0 when there is no evidence, 1 when there is, 2 when the folder cannot be read.
        """;

    public static Command Command()
    {
        var folder = WitnessCommands.Folder();
        var to = new Option<string?>("--out") { Description = "A folder to write the evidence into.", HelpName = "FOLDER" };
        var command = new Command("status", Help) { folder, to };
        command.SetAction((parsed, _) => WitnessCommands.Guarded(parsed.InvocationConfiguration.Error, async () =>
        {
            var witness = WitnessFolder.Open(parsed.GetRequiredValue(folder));
            using var memory = witness.OpenMemory();
            var (output, evidence) = (parsed.InvocationConfiguration.Output, memory.Evidence());
            await output.WriteLineAsync($"witness  {witness.Key}");
            foreach (var log in memory.Logs())
            {
                await Show(output, log, evidence.Count(one => one.Origin == log.Origin));
            }

            await Show(output, evidence);
            if (parsed.GetValue(to) is { } into)
            {
                await Write(into, evidence);
            }

            return evidence.Count == 0 ? ExitCode.Fine : ExitCode.Problems;
        }));
        return command;
    }

    private static async Task Show(TextWriter output, SeenLog log, int against)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"log      {log.Origin}");
        foreach (var key in log.Keys)
        {
            await output.WriteLineAsync($"  key    {key}");
        }

        if (log.Keys.Count == 0)
        {
            await output.WriteLineAsync("  key    none any more: nobody may sign for it");
        }

        await output.WriteLineAsync(log.Last is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"  seen   {last.Size} entries, root {last.Root.ToBase64()}, cosigned {Text(last.CosignedAt)}")
            : "  seen   nothing yet");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  held against it   {(against == 0 ? "nothing" : $"{against} times, see below")}"));
    }

    private static async Task Show(TextWriter output, IReadOnlyList<EvidenceKept> evidence)
    {
        foreach (var one in evidence)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"EVIDENCE {one.Number}   {Text(one.At)}   {one.Origin}"));
            await output.WriteLineAsync($"  {WitnessDesk.Says(one.Kind)} It was answered with {one.Answer}. What it sent:");
            await Quote(output, one.Request);
            if (one.Kept is { } kept)
            {
                await output.WriteLineAsync("  What this witness had cosigned before:");
                await Quote(output, kept);
            }
        }
    }

    // It was parsed before it was kept: text without control characters.
    private static async Task Quote(TextWriter output, ReadOnlyMemory<byte> text)
    {
        foreach (var line in System.Text.Encoding.UTF8.GetString(text.Span).Split('\n'))
        {
            await output.WriteLineAsync($"  | {line}");
        }
    }

    private static async Task Write(string folder, IReadOnlyList<EvidenceKept> evidence)
    {
        Directory.CreateDirectory(folder);
        foreach (var one in evidence)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{one.Number}.request")), one.Request);
            if (one.Kept is { } kept)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{one.Number}.kept")), kept);
            }
        }
    }

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
