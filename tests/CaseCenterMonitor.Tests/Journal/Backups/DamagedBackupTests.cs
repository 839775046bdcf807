using System.IO.Compression;
using System.Security.Cryptography;
using CaseCenterMonitor.Journal.Backups;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Backups;

/// <summary>A backup that is not what it was is refused, the file is named, and nothing is put in place: in either store.</summary>
public sealed class DamagedBackupTests
{
    [Theory]
    [InlineData("a bit is flipped", "entries-00002.gz", "its content was changed")]
    [InlineData("a file is missing", "entries-00002.gz", "it is not there")]
    [InlineData("a file is cut off", "entries-00002.gz", "bytes, and had")]
    [InlineData("two files are exchanged", "entries-00001.gz", "")]
    [InlineData("the manifest is missing", "manifest.json", "not finished")]
    [InlineData("a bit of the manifest is flipped", "manifest.json", "it is not the one that SHA256SUMS names")]
    [InlineData("the manifest is of another backup", "manifest.json", "it is not the one that SHA256SUMS names")]
    [InlineData("the sums are missing", "SHA256SUMS", "it is not there")]
    [InlineData("the manifest and its sum name another root", "manifest.json", "another root")]
    [InlineData("the manifest and its sum name fewer entries", "manifest.json", "it says that there are")]
    [InlineData("the manifest and its sum name a file elsewhere", "manifest.json", "which no backup has")]
    [InlineData("the manifest is of a later format", "manifest.json", "take a newer one")]
    [InlineData("an entry is forged and every sum made to fit", "entries-00002.gz", "entry 45: its content is not what its leaf was made of")]
    [InlineData("an entry is taken out and every sum made to fit", "entries-00002.gz", "it has entry 46 where 45 should stand")]
    [InlineData("a site file is changed", "site/small.yaml", "its content was changed")]
    public void It_is_refused(string how, string file, string says)
    {
        foreach (var toPostgres in new[] { false, true })
        {
            using var one = new BackedUp(toPostgres: toPostgres, copies: 2);
            one.Make();
            Damage(one, how);
            foreach (var command in new[] { new[] { "restore", one.Folder, "--check" }, ["restore", one.Folder, "--to", one.PlaceText] })
            {
                var (code, output) = one.Centre.Run(command);
                Assert.True(code == 1 && output.Contains(file + ":", StringComparison.Ordinal) && output.Contains(says, StringComparison.Ordinal), $"{how}: {code}\n{output}");
            }

            Assert.True(one.IsNothingThere(), how);
        }
    }

    [Fact]
    public void One_that_changes_between_check_and_use_is_not_put_in_place()
    {
        foreach (var toPostgres in new[] { false, true })
        {
            using var one = new BackedUp(toPostgres: toPostgres, copies: 2);
            one.Make();
            var backup = BackupFolder.Open(one.Folder);
            backup.Check([]);
            Rewrite(one, "entries-00002.gz", bytes => Replaced(bytes, "10:4", "10:5"));
            Assert.Throws<DamagedBackupException>(() => Restoration.Into(backup, one.Place, replace: false));
            Assert.True(one.IsNothingThere());
        }
    }

    [Fact]
    public void One_that_was_killed_halfway_is_no_backup_and_stands_in_nobody_s_way_unsaid()
    {
        using var one = new BackedUp();
        one.Make();
        File.Delete(Path.Join(one.Folder, BackupManifest.FileName));
        Directory.Move(one.Folder, one.Folder + Backup.Unfinished);
        var (code, output) = one.Centre.Run("restore", one.Folder + Backup.Unfinished, "--check");
        Assert.True(code == 1 && output.Contains("not finished", StringComparison.Ordinal), output);
        (code, output) = one.BackUp();
        Assert.True(code == 2 && output.Contains("Delete it and try again", StringComparison.Ordinal), output);
        Directory.Delete(one.Folder + Backup.Unfinished, recursive: true);
        Assert.Equal(0, one.BackUp().Code);
    }

    private static void Damage(BackedUp one, string how)
    {
        var second = Path.Join(one.Folder, "entries-00002.gz");
        var manifest = Path.Join(one.Folder, BackupManifest.FileName);
        switch (how)
        {
            case "a bit is flipped":
                Flip(second);
                break;
            case "a file is missing":
                File.Delete(second);
                break;
            case "a file is cut off":
                File.WriteAllBytes(second, File.ReadAllBytes(second)[..^7]);
                break;
            case "two files are exchanged":
                File.Move(second, second + "x");
                File.Move(Path.Join(one.Folder, "entries-00001.gz"), second);
                File.Move(second + "x", Path.Join(one.Folder, "entries-00001.gz"));
                break;
            case "the manifest is missing":
                File.Delete(manifest);
                break;
            case "a bit of the manifest is flipped":
                Flip(manifest);
                break;
            case "the manifest is of another backup":
                Backup.Make(one.Centre.Address, one.Centre.InFolder("other"), new BackupWish(null, false, []), NodaTime.Instant.FromUtc(2026, 11, 28, 0, 0), "a build");
                File.Copy(Path.Join(one.Centre.InFolder("other"), BackupManifest.FileName), manifest, overwrite: true);
                break;
            case "the sums are missing":
                File.Delete(Path.Join(one.Folder, "SHA256SUMS"));
                break;
            case "the manifest and its sum name another root":
                Say(one, text => text.Replace(RootOf(one), Convert.ToBase64String(new byte[32]), StringComparison.Ordinal));
                break;
            case "the manifest and its sum name fewer entries":
                Say(one, text => text.Replace($"\"entries\": {one.Centre.Size}", $"\"entries\": {one.Centre.Size - 1}", StringComparison.Ordinal));
                break;
            case "the manifest and its sum name a file elsewhere":
                Say(one, text => text.Replace("site/small.yaml", "site/../../small.yaml", StringComparison.Ordinal));
                break;
            case "the manifest is of a later format":
                Say(one, text => text.Replace("ccm-backup@v1", "ccm-backup@v2", StringComparison.Ordinal));
                break;
            case "an entry is forged and every sum made to fit":
                Rewrite(one, "entries-00002.gz", bytes => WithEntry(bytes, 45, flip: true));
                break;
            case "an entry is taken out and every sum made to fit":
                Rewrite(one, "entries-00002.gz", bytes => WithEntry(bytes, 45, flip: false));
                break;
            case "a site file is changed":
                Flip(Path.Join(one.Folder, "site", "small.yaml"));
                break;
            default:
                throw new InvalidOperationException(how);
        }
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static string RootOf(BackedUp one) => BackupFolder.Open(one.Folder).Manifest.Root;

    // As somebody does it who knows the format: the manifest says something else, and its sum fits.
    private static void Say(BackedUp one, Func<string, string> change)
    {
        var manifest = Path.Join(one.Folder, BackupManifest.FileName);
        var (before, sums) = (File.ReadAllText(manifest), Path.Join(one.Folder, "SHA256SUMS"));
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(manifest, after);
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(Sha256(System.Text.Encoding.UTF8.GetBytes(before)), Sha256(System.Text.Encoding.UTF8.GetBytes(after)), StringComparison.Ordinal));
    }

    private static void Rewrite(BackedUp one, string name, Func<byte[], byte[]> change)
    {
        var path = Path.Join(one.Folder, name);
        var packed = File.ReadAllBytes(path);
        using var plain = new MemoryStream();
        using (var unpack = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            unpack.CopyTo(plain);
        }

        using var again = new MemoryStream();
        using (var pack = new GZipStream(again, CompressionLevel.Fastest, leaveOpen: true))
        {
            pack.Write(change(plain.ToArray()));
        }

        File.WriteAllBytes(path, again.ToArray());
        Say(one, text => text.Replace(Sha256(packed), Sha256(again.ToArray()), StringComparison.Ordinal).Replace($"\"bytes\": {packed.Length}", $"\"bytes\": {again.Length}", StringComparison.Ordinal));
    }

    // Walks the frames as docs/operations/backup.md has them.
    private static byte[] WithEntry(byte[] bytes, long number, bool flip)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var begin = at;
            at += 25;
            for (var part = 0; part < 3; part++)
            {
                at += 4 + Math.Max(0, BitConverter.ToInt32(bytes, at));
            }

            if (BitConverter.ToInt64(bytes, begin) == number)
            {
                if (!flip)
                {
                    return [.. bytes[..begin], .. bytes[at..]];
                }

                // Within the body, and JSON all the same.
                var body = System.Text.Encoding.UTF8.GetString(bytes, begin, at - begin);
                var digit = bytes.AsSpan(begin, at - begin).LastIndexOfAnyInRange((byte)'1', (byte)'8');
                Assert.True(digit > 0, body);
                bytes[begin + digit]++;
                return bytes;
            }
        }

        throw new InvalidOperationException("There is no such entry.");
    }

    private static byte[] Replaced(byte[] bytes, string before, string after)
    {
        var at = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(before));
        System.Text.Encoding.UTF8.GetBytes(after).CopyTo(bytes, at);
        return bytes;
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
