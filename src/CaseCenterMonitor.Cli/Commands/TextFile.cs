namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Reads a whole text file, or says in words why it cannot.</summary>
internal static class TextFile
{
    /// <summary>Files beyond this are not read into memory; the readers' own limits are lower and give the better message.</summary>
    private const long BytesMax = 64 * 1024 * 1024;

    public static (string? Text, string WhyNot) Read(string path)
    {
        try
        {
            return !File.Exists(path) ? (null, Directory.Exists(path) ? "it is a folder" : "there is no such file")
                : new FileInfo(path).Length > BytesMax ? (null, $"it is larger than {BytesMax / 1024 / 1024} MiB")
                : (File.ReadAllText(path), "");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (null, refused.Message);
        }
    }
}
