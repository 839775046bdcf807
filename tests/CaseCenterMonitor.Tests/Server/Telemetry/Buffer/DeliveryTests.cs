using System.Globalization;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Buffer;

/// <summary>The store may be down, slow, or refuse; nothing but the buffer notices.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-delivery-").FullName;
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeStore _store = new();
    private readonly Said<Delivery> _log = new();
    private readonly DiskBuffer _buffer;
    private readonly Delivery _delivery;

    public DeliveryTests()
    {
        _buffer = DiskBuffer.Open(Path.Join(_folder, "buffer.db"), 1024 * 1024);
        _delivery = new Delivery(_buffer, _store, _clock, _log);
    }

    public void Dispose()
    {
        _delivery.Dispose();
        _buffer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_waits_is_brought_and_then_there_is_nothing_to_do()
    {
        _buffer.Add(["a x=1i 1", "b x=2i 1"]);
        Assert.Equal(TimeSpan.Zero, await _delivery.Turn(CancellationToken.None));
        Assert.Equal(["a x=1i 1|b x=2i 1"], _store.Taken);
        Assert.Null(await _delivery.Turn(CancellationToken.None));
    }

    [Fact]
    public async Task While_the_store_is_away_attempts_become_rarer_nothing_is_lost_and_two_lines_are_logged()
    {
        _store.Says = _ => new Written(Outcome.Away, "Connection refused");
        Add(1, 3);
        var waits = new List<double>();
        for (var attempt = 0; attempt < 7; attempt++)
        {
            var wait = (await _delivery.Turn(CancellationToken.None))!.Value;
            waits.Add(wait.TotalSeconds);
            _clock.Advance(wait);
        }

        Assert.Equal([1, 2, 4, 8, 16, 30, 30], waits);
        Assert.Contains("cannot be written to (Connection refused)", Assert.Single(_log.Lines), StringComparison.Ordinal);
        _store.Says = null;
        Assert.Equal(TimeSpan.Zero, await _delivery.Turn(CancellationToken.None));
        Assert.Equal(["1|2|3"], _store.Taken);
        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains("is back after 91 s; 0 lines were dropped", _log.Lines[1], StringComparison.Ordinal);

        _store.Says = _ => new Written(Outcome.Away, "gone again");
        Add(4, 1);
        Assert.Equal(TimeSpan.FromSeconds(1), await _delivery.Turn(CancellationToken.None));
    }

    [Fact]
    public async Task What_the_store_will_never_take_is_dropped_counted_and_said_once()
    {
        _store.Says = _ => new Written(Outcome.Refused, "no such field");
        Add(1, 1);
        await Drain();
        Add(2, 1);
        await Drain();
        Assert.Equal((0, 2), (_buffer.Figures.Lines, _buffer.Figures.Refused));
        Assert.Contains("no such field", Assert.Single(_log.Lines), StringComparison.Ordinal);

        _store.Says = null;
        Add(3, 1);
        await Drain();
        _store.Says = _ => new Written(Outcome.Refused, "again");
        Add(4, 1);
        await Drain();
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task One_wrong_line_takes_no_more_with_it_than_its_own_parcel()
    {
        _store.Says = lines => lines.Contains("3") ? new Written(Outcome.Refused, "3 is wrong") : new Written(Outcome.Done);
        Add(1, 5);
        await Drain();
        Assert.Equal(["1", "2", "4", "5"], _store.Taken);
        Assert.Equal(1, _buffer.Figures.Refused);
        Assert.Single(_log.Lines);

        Add(6, 3);
        await Drain();
        Assert.Equal("6|7|8", _store.Taken[^1]);
    }

    [Fact]
    public async Task Lines_that_a_store_leaves_out_of_what_it_takes_are_counted_and_said()
    {
        _store.Says = _ => new Written(Outcome.Done, "too old", LeftOut: 2);
        Add(1, 3);
        await Drain();
        Assert.Equal((0, 2), (_buffer.Figures.Lines, _buffer.Figures.Refused));
        Assert.Contains("too old", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backlog_goes_out_in_order_in_writes_of_limited_size()
    {
        var line = new string('x', 200);
        for (var parcel = 0; parcel < 12; parcel++)
        {
            _buffer.Add([.. Enumerable.Range(parcel * 1000, 1000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number:00000} {line}"))]);
        }

        await Drain();
        var lines = _store.Taken.Select(write => write.Split('|')).ToList();
        Assert.Equal(Enumerable.Range(0, 12_000), lines.SelectMany(write => write).Select(text => int.Parse(text[..5], CultureInfo.InvariantCulture)));
        Assert.All(lines, write => Assert.InRange(write.Length, 1, Delivery.LinesPerWriteMax));
        Assert.All(lines, write => Assert.InRange(write.Sum(text => text.Length), 1, Delivery.LettersPerWriteMax));
        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task Stopping_is_not_a_fault_of_the_store()
    {
        Add(1, 1);
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _delivery.Turn(stopping.Token));
        Assert.Equal(1, _buffer.Figures.Lines);
    }

    private async Task Drain()
    {
        while (await _delivery.Turn(CancellationToken.None) is not null)
        {
        }
    }

    private void Add(int first, int count)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            _buffer.Add([number.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private sealed class FakeStore : ITimeSeriesStore
    {
        public Func<IReadOnlyList<string>, Written>? Says { get; set; }

        public List<string> Taken { get; } = [];

        public string Name => "the store";

        public Task<Written> Write(IReadOnlyList<string> lines, CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            var written = Says?.Invoke(lines) ?? new Written(Outcome.Done);
            if (written.Outcome == Outcome.Done)
            {
                Taken.Add(string.Join('|', lines));
            }

            return Task.FromResult(written);
        }

        public Task<Answer> Ask(Question question, Stretch stretch, CancellationToken cancel) => throw new NotSupportedException("Nobody asks here.");
    }
}
