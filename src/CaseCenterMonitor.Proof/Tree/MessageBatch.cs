using System.Runtime.InteropServices;

namespace CaseCenterMonitor.Proof.Tree;

/// <summary>
/// Messages that are hashed with SHA-256 in one go, several at once, and come out as they were put in. It is used again and again: its memory stays as large
/// as the largest batch made it. One caller at a time.
/// </summary>
public sealed class MessageBatch
{
    /// <summary>Longer messages go to the system's library one by one: there the processor's own SHA-256 instructions win over its call.</summary>
    private const int LaneBlocksMax = 64;

    private readonly List<Message> _messages = [];
    private byte[] _bytes = new byte[4096];
    private int[] _order = [];
    private int _length;

    public int Count => _messages.Count;

    /// <summary>Room for the next message, whatever stands in it; <see cref="Add"/> says how much of it was needed.</summary>
    public Span<byte> Room(int length)
    {
        var end = _length + (Sha256Lanes.Blocks(length) * Sha256Lanes.BlockBytes);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        }

        return _bytes.AsSpan(_length, length);
    }

    /// <summary>The first bytes of the room that was asked for last are a message.</summary>
    public void Add(int length)
    {
        var blocks = Sha256Lanes.Blocks(length);
        Sha256Lanes.Pad(_bytes.AsSpan(_length, blocks * Sha256Lanes.BlockBytes), length);
        _messages.Add(new Message(_length, length, blocks));
        _length += blocks * Sha256Lanes.BlockBytes;
    }

    /// <summary>The message with that number, as it was put in.</summary>
    public ReadOnlySpan<byte> this[int number] => Written(number);

    /// <summary>A message that may still be changed, but for its length.</summary>
    internal Span<byte> Written(int number) => _bytes.AsSpan(_messages[number].Start, _messages[number].Length);

    public void Clear()
    {
        _messages.Clear();
        _length = 0;
    }

    /// <exception cref="ArgumentException">There is less room than messages.</exception>
    public void Hash(Span<Hash32> hashes)
    {
        if (hashes.Length < _messages.Count)
        {
            throw new ArgumentException($"There is room for {hashes.Length} hashes, and there are {_messages.Count}.");
        }

        if (WideWord.IsSupported)
        {
            Hash<WideWord>(hashes);
        }
        else
        {
            Hash<NativeWord>(hashes);
        }
    }

    /// <summary>As <see cref="Hash(Span{Hash32})"/>, with vectors of that kind.</summary>
    internal void Hash<TWord>(Span<Hash32> hashes)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        var messages = CollectionsMarshal.AsSpan(_messages);
        var order = Order(messages);

        // From the longest down, so that those of one turn end together.
        while (order.Length > 0)
        {
            var turn = order[..Math.Min(order.Length, TWord.Lanes)];
            if (messages[turn[0]].Blocks > LaneBlocksMax)
            {
                turn = turn[..1];
            }

            if (turn.Length <= TWord.Lanes / 4)
            {
                OneByOne(messages, turn, hashes);
            }
            else
            {
                Together<TWord>(messages, turn, hashes);
            }

            order = order[turn.Length..];
        }
    }

    private Span<int> Order(Span<Message> messages)
    {
        if (_order.Length < messages.Length)
        {
            _order = new int[messages.Length];
        }

        var order = _order.AsSpan(0, messages.Length);
        Span<int> longestFirst = messages.Length <= 1024 ? stackalloc int[messages.Length] : new int[messages.Length];
        for (var number = 0; number < order.Length; number++)
        {
            order[number] = number;
            longestFirst[number] = -messages[number].Blocks;
        }

        longestFirst.Sort(order);
        return order;
    }

    private void Together<TWord>(Span<Message> messages, Span<int> turn, Span<Hash32> hashes)
        where TWord : unmanaged, ILaneWord<TWord>
    {
        Span<TWord> state = stackalloc TWord[Sha256Lanes.Words];
        Span<int> blocks = stackalloc int[TWord.Lanes];
        Span<uint> active = stackalloc uint[TWord.Lanes];
        Sha256Lanes.Begin(state);
        var count = messages[turn[0]].Blocks;
        for (var number = 0; number < count; number++)
        {
            for (var lane = 0; lane < TWord.Lanes; lane++)
            {
                // A lane that has nothing to do does again what the first one does, and nobody looks at it.
                var message = messages[turn[lane < turn.Length ? lane : 0]];
                active[lane] = number < message.Blocks ? uint.MaxValue : 0;
                blocks[lane] = message.Start + (Math.Min(number, message.Blocks - 1) * Sha256Lanes.BlockBytes);
            }

            Sha256Lanes.Compress(state, _bytes, blocks, TWord.Of(active));
        }

        for (var lane = 0; lane < turn.Length; lane++)
        {
            hashes[turn[lane]] = Sha256Lanes.Result<TWord>(state, lane);
        }
    }

    private void OneByOne(Span<Message> messages, Span<int> turn, Span<Hash32> hashes)
    {
        foreach (var number in turn)
        {
            hashes[number] = TreeHash.Sha256(_bytes.AsSpan(messages[number].Start, messages[number].Length));
        }
    }

    private readonly record struct Message(int Start, int Length, int Blocks);
}
