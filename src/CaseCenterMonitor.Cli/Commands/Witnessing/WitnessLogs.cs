using System.CommandLine;
using System.Text;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Witness;
using NodaTime;

namespace CaseCenterMonitor.Cli.Commands.Witnessing;

/// <summary><c>ccm witness add-log</c> and <c>drop-log</c>: whose record the witness watches.</summary>
internal static class WitnessLogs
{
    private const string AddHelp =
        """
        Tells the witness of a centre. A running witness knows it at once. Get the key by a road that the centre's machine is not on, such as a letter, and
        compare it: it is what everything rests on.

        Example:
          ccm witness add-log /var/lib/witness 'police.example/centre/northside+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'

        A second key for the same centre is taken too: while a centre changes its key, both sign.
        """;

    private const string DropHelp =
        """
        A key that may sign no longer: it was replaced, or it got away. What the witness has seen of the centre stays: whoever signs for it next has to
        continue from there.
        """;

    public static Command Add()
    {
        var (folder, key) = (WitnessCommands.Folder(), Key());
        var origin = new Option<string?>("--origin") { Description = "The first line of its checkpoints, if that is not the name of the key." };
        var command = new Command("add-log", AddHelp) { folder, key, origin };
        command.SetAction((parsed, _) => WitnessCommands.Guarded(parsed.InvocationConfiguration.Error, async () =>
        {
            var witness = WitnessFolder.Open(parsed.GetRequiredValue(folder));
            using var memory = witness.OpenMemory();
            var log = Parse(parsed.GetRequiredValue(key));
            var named = parsed.GetValue(origin) ?? log.Name;
            var isNew = Add(witness, memory, named, log);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(isNew ? $"{named} is known now, by the key {log.Id}" : $"{named} was known by this key already");
            return ExitCode.Fine;
        }));
        return command;
    }

    public static Command Drop()
    {
        var (folder, key) = (WitnessCommands.Folder(), Key());
        var command = new Command("drop-log", DropHelp) { folder, key };
        command.SetAction((parsed, _) => WitnessCommands.Guarded(parsed.InvocationConfiguration.Error, async () =>
        {
            using var memory = WitnessFolder.Open(parsed.GetRequiredValue(folder)).OpenMemory();
            var log = Parse(parsed.GetRequiredValue(key));
            if (!memory.Remove(log))
            {
                throw new WrongInputException($"ccm: no log is known by the key {log.Name}+{log.Id}; 'ccm witness status' lists them.");
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{log.Name}+{log.Id} may sign no longer");
            return ExitCode.Fine;
        }));
        return command;
    }

    /// <summary>Every log of a policy file, as others hand such files out.</summary>
    /// <returns>How many are new.</returns>
    public static int AddAll(WitnessFolder witness, WitnessMemory memory, string file)
    {
        var (text, whyNot) = TextFile.Read(file);
        if (text is null)
        {
            throw new WrongInputException($"ccm: the policy '{file}' cannot be read: {whyNot}", ExitCode.NotDone);
        }

        var read = PolicyFile.Read(Encoding.UTF8.GetBytes(text));
        if (read.Policy is not { } policy)
        {
            throw new WrongInputException(string.Join(Environment.NewLine, read.Problems.Select(problem => $"{file}: {problem}")));
        }

        return policy.Logs.Count(log => Add(witness, memory, log.Key.Name, log.Key));
    }

    private static bool Add(WitnessFolder witness, WitnessMemory memory, string origin, VerifierKey log)
    {
        if (log.IsSameKeyAs(witness.Key))
        {
            throw new WrongInputException("ccm: this is the key of the witness itself. A witness does not watch its own signatures: ask the centre for the key that its server prints.");
        }

        return memory.Add(origin, log, SystemClock.Instance.GetCurrentInstant());
    }

    private static Argument<string> Key() => new("VKEY") { Description = "The public key of the centre's log, as its server prints it: name+id+key." };

    private static VerifierKey Parse(string text)
    {
        var read = VerifierKey.TryParse(text);
        return read.Value switch
        {
            { Type: SignatureType.Ed25519 } key => key,
            null => throw new WrongInputException($"ccm: '{text}' is no public key of a log. {read.Problem} Copy the whole line, in quotes."),
            var other => throw new WrongInputException($"ccm: {other.Name}+{other.Id} is of type {other.Type}, which signs no checkpoints here. Ask the log for its Ed25519 key (type 01)."),
        };
    }
}
