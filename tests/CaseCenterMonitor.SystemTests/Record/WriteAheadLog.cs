using System.Buffers.Binary;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>
/// SQLite's write-ahead log as it lies beside a journal whose writer is dead: a header of 32 bytes, then frames, each a header of 24 bytes and a page. A frame whose
/// salt is another is left over from before. A frame that names the size of the database ends a commit. (Database File Format, section 4.1.)
/// </summary>
/// <param name="LastCommit">Where the last commit begins; equal to <paramref name="End"/> when there is none.</param>
/// <param name="End">Where it ends, and the next one would begin.</param>
internal readonly record struct WriteAheadLog(string File, int PageSize, byte[] Salt, long LastCommit, long End)
{
    private const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;

    private int FrameBytes => FrameHeaderBytes + PageSize;

    public static WriteAheadLog? Of(string journal)
    {
        var file = journal + "-wal";
        if (!System.IO.File.Exists(file) || System.IO.File.ReadAllBytes(file) is not { Length: >= HeaderBytes } bytes)
        {
            return null;
        }

        var (page, salt) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8)), bytes[16..24]);
        long before = HeaderBytes, end = HeaderBytes;
        for (var at = HeaderBytes; at + FrameHeaderBytes + page <= bytes.Length && bytes.AsSpan(at + 8, 8).SequenceEqual(salt); at += FrameHeaderBytes + page)
        {
            if (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4)) != 0)
            {
                (before, end) = (end, at + FrameHeaderBytes + page);
            }
        }

        return new WriteAheadLog(file, page, salt, before, end);
    }

    /// <summary>A power cut while the next commit is on its way: some of its frames came to the disk, the last of them only in part.</summary>
    public void TearNext(Random random)
    {
        using var file = System.IO.File.OpenWrite(File);
        file.Position = End;
        for (var frames = random.Next(3); frames >= 0; frames--)
        {
            var frame = new byte[FrameBytes];
            random.NextBytes(frame);
            frame.AsSpan(0, 8).Clear();
            frame[3] = 1;
            Salt.CopyTo(frame.AsSpan(8));
            file.Write(frame, 0, frames == 0 ? random.Next(1, FrameBytes) : FrameBytes);
        }
    }

    /// <summary>A power cut while the last commit, which nobody has an answer to, is on its way: the file is cut short within it, or is zeros or noise from there on.</summary>
    public void TearLast(Random random)
    {
        using var file = System.IO.File.OpenWrite(File);
        var from = random.NextInt64(LastCommit, End);
        if (random.Next(3) is 0)
        {
            file.SetLength(from);
            return;
        }

        var rest = new byte[file.Length - from];
        if (random.Next(2) is 0)
        {
            random.NextBytes(rest);
        }

        file.Position = from;
        file.Write(rest);
    }
}
