using System.Buffers;
using System.IO.Compression;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Backups;

/// <summary>Writes entries into files one after the other, each of a bounded number of entries and packed by gzip, so that damage has a name and a small extent.</summary>
/// <param name="entriesInFile">At most; a year of a busy centre is a hundred files.</param>
/// <param name="take">Told each file when it is closed, with the numbers of its first and last entry.</param>
internal sealed class EntryFiles(string folder, int entriesInFile, Action<string, long, long> take) : IDisposable
{
    /// <summary>Entries wait here until they are worth packing.</summary>
    private const int WaitingMax = 1 << 16;

    private readonly ArrayBufferWriter<byte> _waiting = new(WaitingMax * 2);
    private GZipStream? _file;
    private int _files;
    private int _entries;
    private long _first;
    private long _last;

    public void Write(StoredEntry entry)
    {
        if (_file is null)
        {
            _first = entry.Sequence;
            _file = new GZipStream(OwnFile.Create(Path.Combine(folder, BackupNames.Entries(++_files))), CompressionLevel.Fastest);
        }

        EntryFrame.Write(_waiting, entry);
        _last = entry.Sequence;
        if (_waiting.WrittenCount >= WaitingMax)
        {
            Pack();
        }

        if (++_entries == entriesInFile)
        {
            End();
        }
    }

    /// <summary>Closes the file that is open, if one is.</summary>
    public void End()
    {
        if (_file is null)
        {
            return;
        }

        Pack();
        _file.Dispose();
        (_file, _entries) = (null, 0);
        take(BackupNames.Entries(_files), _first, _last);
    }

    public void Dispose() => _file?.Dispose();

    /// <exception cref="InvalidDataException">It is no such file, or ends too early.</exception>
    public static IEnumerable<EntryRow> Read(string path)
    {
        using var packed = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, WaitingMax);
        using var file = new GZipStream(packed, CompressionMode.Decompress);
        using var ahead = new BufferedStream(file, WaitingMax);
        while (EntryFrame.TryRead(ahead, out var row))
        {
            yield return row;
        }
    }

    private void Pack()
    {
        _file!.Write(_waiting.WrittenSpan);
        _waiting.ResetWrittenCount();
    }
}
