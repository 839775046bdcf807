using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CaseCenterMonitor.TestPeers;

/// <summary>
/// A PostgreSQL of Debian's package with a folder and a port of its own, as it comes: what is committed is on disk. It ends with this process, however that
/// ends. The role that tests use may make schemas in one database and nothing else; the order of letters in that database is not that of their numbers, so
/// that whatever relies on one shows.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    public const string Role = "ccm";
    public const string Password = "a-password of 'this' test;";
    public const string Database = "ccm";

    /// <summary>Older ones are not supported.</summary>
    private const int VersionMin = 15;

    /// <summary>Root may not run it, and becomes this user, whom the package makes.</summary>
    private const string User = "postgres";

    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private static readonly Lazy<PostgresCluster> One = new(() => Task.Run(() => Start()).GetAwaiter().GetResult());

    private readonly string _programs;
    private readonly string _folder;
    private Child? _keeper;

    private PostgresCluster(string programs, string folder) => (_programs, _folder) = (programs, folder);

    /// <summary>The one that all tests of this process share; it is started when somebody first asks for it.</summary>
    /// <exception cref="PeerMissingException">It is not installed.</exception>
    public static PostgresCluster Shared => One.Value;

    public int Port { get; } = Ports.Free();

    /// <summary>What it has said since it was started last.</summary>
    public string Log => _keeper?.Log ?? "";

    private string Data => Path.Combine(_folder, "data");

    /// <param name="place">An existing folder in which it gets its own; null: that of temporary files.</param>
    /// <exception cref="PeerMissingException">It is not installed.</exception>
    public static async Task<PostgresCluster> Start(string? place = null)
    {
        var programs = Programs() ?? throw new PeerMissingException("skipped: postgresql-15 not installed; scripts/test.sh installs it on Debian");
        var cluster = new PostgresCluster(programs, place is null ? Directory.CreateTempSubdirectory("ccm-postgres-").FullName : Directory.CreateDirectory(Path.Combine(place, "postgres")).FullName);
        try
        {
            await cluster.Make();
            await cluster.StartAgain();
            cluster.Furnish();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>The address of a centre, without the password.</summary>
    public string Address(string centre) => string.Create(CultureInfo.InvariantCulture, $"postgres://{Role}@127.0.0.1:{Port}/{Database}?centre={centre}");

    /// <summary>A connection of its superuser.</summary>
    public NpgsqlConnection Admin(string database = Database) => Connect(User, database);

    public NpgsqlConnection Connect(string role = Role, string database = Database, string password = Password)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = Port, Username = role, Password = password, Database = database, Pooling = false,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Where the rows of a table lie on disk.</summary>
    public string FileOf(string table)
    {
        using var connection = Admin();
        using var command = new NpgsqlCommand($"select pg_relation_filepath('{table}')", connection);
        return Path.Combine(Data, (string)command.ExecuteScalar()!);
    }

    public void Execute(string sql, string database = Database)
    {
        using var connection = Admin(database);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <param name="settings">Settings of the server, each as name=value.</param>
    public async Task StartAgain(params IReadOnlyList<string> settings)
    {
        Launch(settings);
        await Eventually.True(
            "postgres takes connections",
            async () =>
            {
                if (Log.Contains("pre-existing shared memory block", StringComparison.Ordinal))
                {
                    // Processes of the one that was killed were still going.
                    Launch(settings);
                }

                return await Ports.Listens(Port) && Connects();
            },
            StartMax);
    }

    /// <summary>
    /// kill -9 of the server itself. Its other processes notice and go; this returns when they are gone, for until then one of them may still take a commit.
    /// </summary>
    /// <exception cref="TimeoutException">They stay.</exception>
    public void KillNow()
    {
        var id = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var others = ChildrenOf(id);
        Run("kill", ["-9", $"{id}"]);
        foreach (var other in others)
        {
            WaitForEnd(other);
        }
    }

    /// <summary>As a service is stopped: connections are ended, everything is saved.</summary>
    public void Stop() => StopKeeper();

    public void Dispose()
    {
        StopKeeper();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .Select(folder => (Version: int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0, Folder: Path.Combine(folder, "bin")))
        .Where(found => found.Version >= VersionMin && File.Exists(Path.Combine(found.Folder, "postgres")))
        .OrderBy(found => found.Version).Select(found => found.Folder).FirstOrDefault();

    private async Task Make()
    {
        var secret = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(secret, Password + "\n");
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", ["-R", User, _folder]);
        }

        var initdb = AsItself(
            [Path.Combine(_programs, "initdb"), "-D", Data, "-U", User, "-A", "scram-sha-256", $"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        Run(initdb[0], initdb[1..]);
    }

    private void Furnish()
    {
        Execute($"create role {Role} login password '{Password.Replace("'", "''", StringComparison.Ordinal)}'", "postgres");
        Execute($"create database {Database} template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C.UTF-8'", "postgres");
        Execute($"revoke all on database {Database} from public; grant connect, create on database {Database} to {Role}", "postgres");
    }

    private void Launch(IReadOnlyList<string> settings)
    {
        StopKeeper();

        // Whoever keeps it waits for a line, or for the end of this process, and takes it down then; in the second case the folder as well.
        const string Keep = """
            "$@" &
            if read -r _; then kill -INT $!; wait; else kill -QUIT $!; wait; rm -rf "$0"; fi
            """;
        string[] server =
        [
            Path.Combine(_programs, "postgres"), "-D", Data, "-c", "listen_addresses=127.0.0.1", "-c", $"port={Port}", "-c", "unix_socket_directories=",
            "-c", "shared_buffers=32MB", .. settings.SelectMany(setting => (string[])["-c", setting]),
        ];
        _keeper = Child.Start("sh", null, ["-c", Keep, _folder, .. AsItself(server)], spokenTo: true);
    }

    // The program itself takes the place of setpriv: no other process stands between.
    private static string[] AsItself(string[] command) =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", .. command] : command;

    private static void Run(string program, IEnumerable<string> arguments)
    {
        using var child = Child.Start(program, null, arguments);
        if (child.WaitForExit(StartMax) != 0)
        {
            throw new InvalidOperationException($"{program}:\n{child.Log}");
        }
    }

    private static List<int> ChildrenOf(int parent)
    {
        var children = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && ParentOf(folder) == parent)
            {
                children.Add(id);
            }
        }

        return children;
    }

    // "id (name) state parent …"; the name may hold anything.
    private static int? ParentOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }

    private static void WaitForEnd(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (!process.WaitForExit(StartMax))
            {
                throw new TimeoutException($"Process {id} of the killed server is still there.");
            }
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    private bool Connects()
    {
        if (!_keeper!.IsRunning)
        {
            throw new TimeoutException(Log);
        }

        try
        {
            using var connection = Admin("postgres");
            return true;
        }
        catch (NpgsqlException starting)
        {
            // It is starting up, or what was there before it is still going.
            return starting is PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow } ? throw new TimeoutException(starting.Message) : false;
        }
    }

    private void StopKeeper()
    {
        if (_keeper is { } keeper)
        {
            _keeper = null;
            if (keeper.IsRunning)
            {
                keeper.Say("stop");
                keeper.WaitForExit(StartMax);
            }

            keeper.Dispose();
        }
    }
}
