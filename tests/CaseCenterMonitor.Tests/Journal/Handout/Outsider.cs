using System.Text;
using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Handout;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.TestPeers;
using CaseCenterMonitor.Tests.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal.Handout;

/// <summary>A centre that has written its day and had it cosigned, and somebody outside who has its policy file and nothing else.</summary>
internal sealed class Outsider : IDisposable
{
    private const string Origin = "police.example/centre/small";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-verify-");
    private readonly NoteSigner _log = NoteSigner.ForLog(Origin, [.. Enumerable.Repeat((byte)1, 32)]);
    private readonly NoteSigner _witness = NoteSigner.ForWitness("ombudsman.example/w", [.. Enumerable.Repeat((byte)2, 32)]);

    /// <param name="copies">The day is told so many times, so that there are whole tiles.</param>
    /// <param name="centre">Whose journal is in PostgreSQL; null: it is in a file.</param>
    public Outsider(int copies = 1, PostgresCentre? centre = null)
    {
        Address = centre?.Address ?? JournalAddress.OfFile(InFolder("journal.db"));
        ToldDay.Write(Address.Open());
        using (var journal = Address.Open())
        {
            for (var more = 1; more < copies; more++)
            {
                journal.Append(journal.LastSequence, ToldDay.End, [.. Enumerable.Range(0, 50).Select(_ => Ticks.At("12:00:00"))]);
            }
        }

        File.WriteAllText(Policy, $"log {_log.Key}\nwitness ombudsman {_witness.Key}\nquorum ombudsman\n");
    }

    public JournalAddress Address { get; }

    /// <summary>As somebody writes it on a command line, with the password that they should not.</summary>
    public string Journal => Address.ToString()!.Replace("ccm@", $"ccm:{Uri.EscapeDataString(PostgresCluster.Password)}@", StringComparison.Ordinal);

    public string Policy => InFolder("trust.txt");

    public long Size
    {
        get
        {
            using var store = Address.OpenStoreToRead();
            return store.LastSequence;
        }
    }

    public string InFolder(string name) => Path.Join(_folder.FullName, name);

    /// <summary>The checkpoint at a size, signed by the log and cosigned, as a file.</summary>
    public string Checkpoint(long? size = null)
    {
        using var store = Address.OpenStoreToRead();
        var at = size ?? store.LastSequence;
        var text = new Checkpoint(Origin, (ulong)at, TreeRoot.Of((ulong)at, new StoredTiles(store, at).Nodes)).Write();
        var name = InFolder($"checkpoint-{at}.txt");
        File.WriteAllBytes(name, SignedNote.Write(text, [_log.Sign(text), _witness.Cosign(text, SystemClock.Instance.GetCurrentInstant() - Duration.FromMinutes(1))]));
        return name;
    }

    public (int Code, string Output) Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(args, output, error);
        return (code, output.ToString() + error);
    }

    /// <summary>As somebody with the file open and all of its triggers gone.</summary>
    public void Tamper(string sql)
    {
        using var connection = SqliteFile.Connect(Journal, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        using var triggers = connection.CreateCommand();
        triggers.CommandText = "select name from sqlite_master where type = 'trigger'";
        var names = new List<string>();
        using (var reader = triggers.ExecuteReader())
        {
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
            }
        }

        SqliteFile.Execute(connection, string.Concat(names.Select(name => $"drop trigger {name};")) + sql);
    }

    public void Dispose()
    {
        _log.Dispose();
        _witness.Dispose();
        _folder.Delete(recursive: true);
    }
}
