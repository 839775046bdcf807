using System.CommandLine;
using CaseCenterMonitor.Gateway.Access;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm device-accounts SITE</c>: an account for every device of a gateway, with a password of its own and the topics that are its own.</summary>
internal static class DeviceAccounts
{
    private const string Passwords = "devices.passwd";
    private const string Access = "devices.acl";
    private const string ForTheInstaller = "devices.txt";

    private const string Help =
        """
        Writes an account for every device of a gateway, as its site file describes them: who may connect to the broker of the devices, and what each
        may publish and read. One device then cannot speak for another, and nobody else can speak at all.

        Example:
          ccm device-accounts sites/northside/site.yaml --out run/access

        Three files, readable by their owner only:
          devices.passwd  hashes, in the password_file format of mosquitto
          devices.acl     topics, in the acl_file format of mosquitto
          devices.txt     the passwords themselves, for whoever sets the devices up. Nothing reads it but this command: keep it elsewhere afterwards

        The gateway's own broker takes the first two with --device-passwords and --device-acl. For a mosquitto write in its configuration:
          allow_anonymous false
          password_file …/devices.passwd
          acl_file …/devices.acl

        Run it again when the site file has changed: a device that is in devices.txt keeps its password, a new one gets one, one that is gone is
        gone. To change one password, delete its line of devices.txt and run it again.
        """;

    public static Command Command()
    {
        var site = new Argument<string>("SITE") { Description = "The site file." };
        var gateway = new Option<string?>("--gateway") { Description = "Which gateway; needed if the site has several." };
        var folder = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "." };
        var command = new Command("device-accounts", Help) { site, gateway, folder };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                return Run(parsed.GetRequiredValue(site), parsed.GetValue(gateway), parsed.GetRequiredValue(folder), output, error);
            }
            catch (WrongInputException problem)
            {
                error.WriteLine(problem.Message);
                return problem.Code;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"ccm: cannot write the accounts: {problem.Message}");
                return ExitCode.NotDone;
            }
        });
        return command;
    }

    private static int Run(string siteFile, string? gatewayId, string folder, TextWriter output, TextWriter error)
    {
        var (site, gateway) = Premises.ReadGateway(siteFile, gatewayId)!.Value;
        var (accounts, without) = AccountsOfSite.Of(site, gateway.Id);
        Directory.CreateDirectory(folder);
        var list = Path.Join(folder, ForTheInstaller);
        var kept = Kept(list);
        var given = accounts.Select(account => (account.User, Password: kept.GetValueOrDefault(account.User) ?? DeviceAccount.NewPassword())).ToList();
        Write(list, ["# user, password. For whoever sets the devices up; keep it elsewhere afterwards.", .. given.Select(each => $"{each.User} {each.Password}")]);
        Write(Path.Join(folder, Passwords), given.Select(each => PasswordFile.Line(each.User, each.Password)));
        Write(Path.Join(folder, Access), accounts.SelectMany(account => account.Lines().Append("")));
        without.ToList().ForEach(line => error.WriteLine($"no account for {line}"));
        output.WriteLine(
            $"{accounts.Count} accounts for {gateway.Id} in {folder}: {given.Count(each => kept.ContainsKey(each.User))} as before, "
            + $"{given.Count(each => !kept.ContainsKey(each.User))} new, {kept.Keys.Except(accounts.Select(account => account.User)).Count()} gone");
        return ExitCode.Fine;
    }

    private static Dictionary<string, string> Kept(string file)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return kept;
        }

        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                if (line.Split(' ') is not [{ Length: > 0 } user, { Length: > 0 } password] || !kept.TryAdd(user, password))
                {
                    throw new WrongInputException($"{file}:{number}: a line is a user and a password with one space between, and each user is there once. Delete the line for a new password.");
                }
            }
        }

        return kept;
    }

    /// <summary>Whole or not at all, and nobody else may read it, not even for a moment.</summary>
    private static void Write(string file, IEnumerable<string> lines)
    {
        var beside = $"{file}.new";
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(beside, options))
        {
            foreach (var line in lines)
            {
                writer.Write($"{line}\n");
            }
        }

        File.Move(beside, file, overwrite: true);
    }
}
