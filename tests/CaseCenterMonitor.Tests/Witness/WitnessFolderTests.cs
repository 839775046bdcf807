using System.Runtime.Versioning;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Witness;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Witness;

[UnsupportedOSPlatform("windows")]
public sealed class WitnessFolderTests : IDisposable
{
    private const string Name = "ombudsman.example/witness";
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("ccm-witness-").FullName, "of", "ours");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(_folder))!, recursive: true);

    [Fact]
    public void A_new_witness_has_a_key_that_only_its_owner_can_read_and_hands_out_the_public_one()
    {
        var made = WitnessFolder.Make(_folder, Name);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "witness.key")));
        Assert.Equal(32, new FileInfo(Path.Combine(_folder, "witness.key")).Length);
        Assert.Equal((Name, SignatureType.Ed25519Cosignature), (made.Key.Name, made.Key.Type));
        var opened = WitnessFolder.Open(_folder);
        Assert.Equal($"{made.Key}\n", File.ReadAllText(Path.Combine(_folder, "witness.vkey")));
        using var signer = opened.OpenSigner();
        Assert.Equal(made.Key, signer.Key);
    }

    [Fact]
    public void Two_witnesses_never_have_one_key() =>
        Assert.False(WitnessFolder.Make(_folder, Name).Key.IsSameKeyAs(WitnessFolder.Make(_folder + "-2", Name).Key));

    [Fact]
    public void A_folder_has_one_witness_for_its_life()
    {
        WitnessFolder.Make(_folder, Name);
        var key = File.ReadAllBytes(Path.Combine(_folder, "witness.key"));
        Assert.Contains("already", Assert.Throws<WitnessException>(() => WitnessFolder.Make(_folder, Name)).Message, StringComparison.Ordinal);
        Assert.Equal(key, File.ReadAllBytes(Path.Combine(_folder, "witness.key")));
    }

    [Theory, InlineData(""), InlineData("two words"), InlineData("a+b")]
    public void A_name_that_cannot_stand_in_a_signature_is_refused_and_nothing_is_made(string name)
    {
        Assert.Throws<WitnessException>(() => WitnessFolder.Make(_folder, name));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void A_key_that_others_can_read_is_not_used()
    {
        var made = WitnessFolder.Make(_folder, Name);
        File.SetUnixFileMode(Path.Combine(_folder, "witness.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<WitnessException>(made.OpenSigner).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_key_in_its_place_is_noticed()
    {
        var made = WitnessFolder.Make(_folder, Name);
        WitnessFolder.Make(_folder + "-2", Name);
        File.Copy(Path.Combine(_folder + "-2", "witness.key"), Path.Combine(_folder, "witness.key"), overwrite: true);
        Assert.Contains("put it back", Assert.Throws<WitnessException>(made.OpenSigner).Message, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_folder, "witness.key"), new byte[31]);
        Assert.Contains("31 bytes", Assert.Throws<WitnessException>(made.OpenSigner).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_witness_that_has_lost_its_memory_does_not_go_on()
    {
        var made = WitnessFolder.Make(_folder, Name);
        File.Delete(Path.Combine(_folder, "witness.db"));
        Assert.Contains("second history", Assert.Throws<WitnessException>(() => made.OpenMemory()).Message, StringComparison.Ordinal);
        using (var empty = new SqliteConnection($"Data Source={Path.Combine(_folder, "witness.db")};Pooling=False"))
        {
            empty.Open();
            using var make = empty.CreateCommand();
            make.CommandText = "create table x (y)";
            make.ExecuteNonQuery();
        }

        Assert.Contains("not the memory of a witness", Assert.Throws<WitnessException>(() => made.OpenMemory()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_seen_is_there_when_it_is_opened_again()
    {
        using var log = Some.Log();
        var made = WitnessFolder.Make(_folder, Name);
        var checkpoint = Seen(5, 5);
        using (var memory = made.OpenMemory())
        {
            Assert.True(memory.Add(Some.Origin, log.Key, Some.Noon));
            Assert.False(memory.Add(Some.Origin, log.Key, Some.Noon));
            Assert.True(memory.TryStore(checkpoint, 0, Some.Noon));
        }

        using var again = made.OpenMemory();
        var seen = again.Last(Some.Origin)!;
        Assert.Equal((checkpoint.Size, checkpoint.Root), (seen.Size, seen.Root));
        Assert.Equal(checkpoint.Note.ToArray(), seen.Note.ToArray());
        Assert.Equal(checkpoint.Note.ToArray(), again.NoteAt(WitnessedCheckpoint.PathOf(Some.Origin)));
        var only = Assert.Single(again.Logs());
        Assert.Equal((Some.Origin, new LastSeen(5, checkpoint.Root, Some.Noon)), (only.Origin, only.Last));
        Assert.Equal(log.Key, Assert.Single(only.Keys));
    }

    [Fact]
    public void A_checkpoint_is_stored_only_over_the_one_it_was_judged_against()
    {
        using var memory = WitnessFolder.Make(_folder, Name).OpenMemory();
        Assert.True(memory.TryStore(Seen(8, 8), 0, Some.Noon));
        Assert.False(memory.TryStore(Seen(12, 12), 5, Some.Noon));
        Assert.False(memory.TryStore(Seen(5, 5), 0, Some.Noon));
        Assert.Equal(8UL, memory.Last(Some.Origin)!.Size);
        Assert.True(memory.TryStore(Seen(8, 8), 8, Some.Noon.Plus(Duration.FromMinutes(1))));
        Assert.Equal(Some.Noon.Plus(Duration.FromMinutes(1)), memory.Logs().Single().Last!.CosignedAt);
    }

    [Theory]
    [InlineData("update checkpoints set size = 4", "never goes back")]
    [InlineData("update checkpoints set root = zeroblob(32)", "never goes back")]
    [InlineData("delete from checkpoints", "forgets nothing")]
    [InlineData("delete from evidence", "not deleted")]
    [InlineData("update evidence set kind = 'None'", "not changed")]
    public void Somebody_with_another_program_who_means_well_is_refused(string sql, string why)
    {
        using (var memory = WitnessFolder.Make(_folder, Name).OpenMemory())
        {
            memory.TryStore(Seen(5, 5), 0, Some.Noon);
            memory.Keep(new EvidenceKept(0, Some.Noon, Some.Origin, Evidence.ProofFails, 422, new byte[] { 1 }, null));
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "witness.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Contains(why, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_is_kept_once_and_has_a_limit_for_each_log()
    {
        using var memory = WitnessFolder.Make(_folder, Name).OpenMemory();
        bool Keep(int number, string origin) =>
            memory.Keep(new EvidenceKept(0, Some.Noon, origin, Evidence.TwoHistories, 422, BitConverter.GetBytes(number).Concat(Some.Bytes(origin)).ToArray(), Some.Bytes("kept")));
        Assert.True(Keep(1, "a"));
        Assert.False(Keep(1, "a"));
        Assert.Equal(WitnessMemory.EvidenceMax - 1, Enumerable.Range(2, WitnessMemory.EvidenceMax + 5).Count(number => Keep(number, "a")));
        Assert.True(Keep(1, "b"));
        Assert.Equal("kept", System.Text.Encoding.UTF8.GetString(memory.Evidence()[0].Kept!.Value.Span));
    }

    private static WitnessedCheckpoint Seen(ulong size, int root) => new(Some.Origin, size, GrownTree.OfSize(12).Roots[root], Some.Bytes($"note of {size}"));
}
