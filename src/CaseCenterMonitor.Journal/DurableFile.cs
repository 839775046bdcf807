using System.Runtime.InteropServices;

namespace CaseCenterMonitor.Journal;

/// <summary>Files that must be there after a power cut, under the name that they were given last.</summary>
internal static partial class DurableFile
{
    private const int ReadOnly = 0;

    /// <summary>On return everything that was written to the file is on disk.</summary>
    public static void Flush(string path)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>On return the names in the folder are on disk. Windows writes them with the files.</summary>
    /// <exception cref="IOException">The folder cannot be flushed.</exception>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(path, ReadOnly);
        var flushed = folder >= 0 && Sync(folder) == 0;
        var error = Marshal.GetLastPInvokeError();
        if (folder >= 0)
        {
            _ = Close(folder);
        }

        if (!flushed)
        {
            throw new IOException($"The folder {path} cannot be flushed to disk: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    /// <summary>
    /// A whole new file takes the place of another one in the same folder, which is kept under another name. At no moment is there nothing in that place: the old
    /// file gets its second name first, and the new one is moved over the first.
    /// </summary>
    /// <param name="kept">No file of that name is there.</param>
    public static void Replace(string fresh, string place, string kept)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(place))!;
        Flush(fresh);
        FlushFolder(folder);
        File.Replace(fresh, place, kept);
        FlushFolder(folder);
    }

    /// <summary>A whole new file gets its name.</summary>
    /// <exception cref="IOException">There is one of that name.</exception>
    public static void Place(string fresh, string place)
    {
        Flush(fresh);
        File.Move(fresh, place);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(place))!);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
