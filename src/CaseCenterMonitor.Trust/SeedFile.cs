using System.Security.Cryptography;

namespace CaseCenterMonitor.Trust;

/// <summary>
/// The seed of a signing key: 32 random bytes in a file that its owner alone may read. It is made once and never written again: whoever loses it has
/// another key from then on, and whoever copies it can sign in its name.
/// </summary>
public static class SeedFile
{
    public const int ByteCount = 32;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes it. The file is there whole or not at all, and nobody else can read it, not even for a moment.</summary>
    /// <exception cref="IOException">There is one already, or it cannot be written.</exception>
    public static byte[] Make(string path)
    {
        var beside = $"{path}.new";
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        var seed = RandomNumberGenerator.GetBytes(ByteCount);
        using (var stream = new FileStream(beside, options))
        {
            stream.Write(seed);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: false);
        return seed;
    }

    /// <exception cref="TrustException">It is missing, is no seed, or others may read it.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) is var others && others != UnixFileMode.None)
            {
                throw new TrustException($"The key {path} is open to others than its owner ({others}). Find out who has read it; then: chmod 600 {path}");
            }

            var seed = File.ReadAllBytes(path);
            return seed.Length == ByteCount
                ? seed
                : throw new TrustException($"The key {path} has {seed.Length} bytes and not {ByteCount}. It is no key of ours; put the one that belongs there in its place.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new TrustException($"The key {path} cannot be read: {problem.Message}", problem);
        }
    }
}
