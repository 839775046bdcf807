using System.Globalization;
using System.Security.Cryptography;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Buffer;

/// <summary>On disk, in order, bounded; a file that was torn or damaged costs what was in it and nothing else.</summary>
public sealed class DiskBufferTests : IDisposable
{
    private const int Plenty = 1024 * 1024;
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-buffer-").FullName;

    private string File_ => Path.Join(_folder, "buffer.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lines_come_out_oldest_first_and_stay_until_they_are_done()
    {
        using var buffer = DiskBuffer.Open(File_, Plenty);
        Add(buffer, 1, 3);
        Assert.Equal(["1", "2"], Oldest(buffer, 2));
        Assert.Equal(["1", "2"], Oldest(buffer, 2));
        buffer.Done(buffer.Oldest(2, 9, 99)!, refused: 0);
        Assert.Equal(["3"], Oldest(buffer, 2));
        buffer.Done(buffer.Oldest(2, 9, 99)!, refused: 1);
        Assert.Null(buffer.Oldest(2, 9, 99));
        Assert.Equal(new BufferFigures(0, 0, 0, 1), buffer.Figures);
    }

    [Fact]
    public void One_batch_keeps_within_its_limits_and_one_parcel_is_never_divided()
    {
        using var buffer = DiskBuffer.Open(File_, Plenty);
        buffer.Add(["aaaa", "bbbb"]);
        buffer.Add(["cccc"]);
        buffer.Add(["dddd"]);
        Assert.Equal(["aaaa", "bbbb", "cccc"], buffer.Oldest(9, 3, 99)!.Lines);
        Assert.Equal(["aaaa", "bbbb", "cccc"], buffer.Oldest(9, 9, 13)!.Lines);
        Assert.Equal(["aaaa", "bbbb"], buffer.Oldest(9, 1, 1)!.Lines);
        Assert.Equal(1, buffer.Oldest(9, 1, 1)!.Parcels);
    }

    [Fact]
    public void What_is_too_much_for_a_parcel_is_divided_in_order()
    {
        using var buffer = DiskBuffer.Open(File_, Plenty);
        buffer.Add([.. Enumerable.Range(0, DiskBuffer.ParcelLinesMax + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        Assert.Equal(DiskBuffer.ParcelLinesMax, buffer.Oldest(1, 1, 1)!.Lines.Count);
        Assert.Equal(DiskBuffer.ParcelLinesMax + 1, buffer.Oldest(2, int.MaxValue, int.MaxValue)!.Lines.Count);
        Assert.Equal(DiskBuffer.ParcelLinesMax + 1, buffer.Figures.Lines);
    }

    [Fact]
    public void Nothing_is_lost_when_it_is_opened_again_and_positions_go_on()
    {
        using (var buffer = DiskBuffer.Open(File_, Plenty))
        {
            Add(buffer, 1, 3);
            buffer.Done(buffer.Oldest(3, 9, 99)!, refused: 0);
            Add(buffer, 4, 2);
        }

        using var again = DiskBuffer.Open(File_, Plenty);
        Assert.Equal(2, again.Figures.Lines);
        Assert.True(again.Figures.Bytes > 0);
        var waiting = again.Oldest(9, 9, 99)!;
        Assert.Equal(["4", "5"], waiting.Lines);
        Assert.Equal(5, waiting.Last);
    }

    [Fact]
    public void When_it_is_full_the_oldest_go_and_are_counted()
    {
        using var buffer = DiskBuffer.Open(File_, bytesMax: 10_000);
        var texts = Enumerable.Range(0, 20).Select(number => Convert.ToHexString(SHA512.HashData([(byte)number])) + Convert.ToHexString(RandomLike(number))).ToList();
        texts.ForEach(text => buffer.Add([text]));
        var figures = buffer.Figures;
        Assert.InRange(figures.Bytes, 8_000, 10_000);
        Assert.Equal(20, figures.Lines + figures.Dropped);
        Assert.True(figures.Dropped > 0);
        Assert.Equal(texts.Skip((int)figures.Dropped), buffer.Oldest(99, 99, int.MaxValue)!.Lines);
    }

    [Fact]
    public void A_batch_of_which_some_was_dropped_meanwhile_takes_nothing_else_with_it()
    {
        using var buffer = DiskBuffer.Open(File_, bytesMax: 10_000);
        Enumerable.Range(0, 4).ToList().ForEach(number => buffer.Add([Convert.ToHexString(RandomLike(number))]));
        var batch = buffer.Oldest(2, 99, int.MaxValue)!;
        Enumerable.Range(4, 20).ToList().ForEach(number => buffer.Add([Convert.ToHexString(RandomLike(number))]));
        var before = buffer.Figures;
        buffer.Done(batch, refused: 2);
        Assert.Equal(before, buffer.Figures);
    }

    /// <summary>As after kill -9 or a power cut in the middle of a write: the log ends anywhere, and everything before the torn write is there.</summary>
    [Fact]
    public void A_write_that_was_torn_anywhere_is_undone_and_what_was_before_it_is_there_in_order()
    {
        using var buffer = DiskBuffer.Open(File_, Plenty);
        Add(buffer, 1, 5);
        var whole = File.ReadAllBytes(File_ + "-wal");
        Add(buffer, 6, 1);
        var log = File.ReadAllBytes(File_ + "-wal");
        Assert.True(log.Length > whole.Length);
        for (var length = whole.Length; length < log.Length; length += 97)
        {
            var torn = Path.Join(_folder, "torn.db");
            File.Copy(File_, torn, overwrite: true);
            File.WriteAllBytes(torn + "-wal", log[..length]);
            using (var opened = DiskBuffer.Open(torn, Plenty, _ => Assert.Fail("It is not damaged.")))
            {
                Assert.Equal(["1", "2", "3", "4", "5"], Oldest(opened, 99));
                opened.Add(["7"]);
                Assert.Equal(["1", "2", "3", "4", "5", "7"], Oldest(opened, 99));
            }
        }
    }

    [Theory, InlineData("no database at all, but long enough to be taken for one by whoever only looks at its size")]
    [InlineData("")]
    public void A_file_that_cannot_be_read_moves_aside_and_a_new_one_takes_its_place(string text)
    {
        File.WriteAllText(File_, text);
        string? told = null;
        using var buffer = DiskBuffer.Open(File_, Plenty, aside => told = aside);
        Assert.Equal(text.Length > 0, told?.StartsWith(File_ + ".damaged", StringComparison.Ordinal) ?? false);
        Add(buffer, 1, 1);
        Assert.Equal(["1"], Oldest(buffer, 1));
    }

    [Fact]
    public void A_page_that_was_overwritten_is_found_when_it_is_opened()
    {
        using (var buffer = DiskBuffer.Open(File_, Plenty))
        {
            Enumerable.Range(0, 50).ToList().ForEach(number => buffer.Add([Convert.ToHexString(RandomLike(number))]));
        }

        using (var file = File.OpenWrite(File_))
        {
            file.Seek(4096 * 3, SeekOrigin.Begin);
            file.Write(new byte[8192]);
        }

        string? told = null;
        using var again = DiskBuffer.Open(File_, Plenty, aside => told = aside);
        Assert.NotNull(told);
        Assert.Equal(0, again.Figures.Lines);
    }

    [Fact]
    public async Task Waiting_ends_when_something_was_added()
    {
        using var buffer = DiskBuffer.Open(File_, Plenty);
        var wait = buffer.Wait(CancellationToken.None);
        Assert.False(wait.IsCompleted);
        Add(buffer, 1, 2);
        await wait;
    }

    [Fact]
    public void Nothing_put_in_is_no_parcel()
    {
        using var buffer = DiskBuffer.Open(File_, Plenty);
        buffer.Add([]);
        Assert.Null(buffer.Oldest(9, 9, 99));
    }

    // A thousand bytes that do not pack well, the same every time.
    private static byte[] RandomLike(int number) => [.. Enumerable.Range(0, 16).SelectMany(part => SHA512.HashData([(byte)number, (byte)part]))];

    private static IReadOnlyList<string> Oldest(DiskBuffer buffer, int parcels) => buffer.Oldest(parcels, 99, 9999)!.Lines;

    private static void Add(DiskBuffer buffer, int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            buffer.Add([number.ToString(CultureInfo.InvariantCulture)]);
        }
    }
}
