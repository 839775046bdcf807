using System.CommandLine;
using CaseCenterMonitor.Witness;

namespace CaseCenterMonitor.Cli.Commands.Witnessing;

/// <summary><c>ccm witness init FOLDER --name NAME</c>: a new witness, with a key of its own.</summary>
internal static class WitnessInit
{
    private const string Help =
        """
        Makes a folder with a new witness in it, and prints its public key (vkey): one line for the centre's trust policy, and for everybody who wants to
        verify what this witness has signed. Publish it where people look for you, such as your website, so that nobody has to take the centre's word for it.

        Example:
          ccm witness init /var/lib/witness --name ombudsman.example/witness

        Three files:
          witness.key     the key itself, 32 bytes, readable by its owner only. Never on a machine of the police, never in two places that run
          witness.vkey    the public key
          witness.db      what it has seen. It belongs to the key: never put an older copy of it back. If it is lost, begin anew with another folder
        """;

    public static Command Command()
    {
        var folder = WitnessCommands.Folder();
        var name = new Option<string>("--name") { Description = "What it is called in signatures: your domain and a word, such as ombudsman.example/witness.", Required = true };
        var command = new Command("init", Help) { folder, name };
        command.SetAction((parsed, _) => WitnessCommands.Guarded(parsed.InvocationConfiguration.Error, async () =>
        {
            var made = WitnessFolder.Make(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(name));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(made.Key.ToString());
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"Give this line to the centre and publish it. In the centre's trust policy: witness NAME {made.Key} http://YOUR-ADDRESS:8090");
            return ExitCode.Fine;
        }));
        return command;
    }
}
