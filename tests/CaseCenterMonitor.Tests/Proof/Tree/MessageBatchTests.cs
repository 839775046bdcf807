using System.Security.Cryptography;
using CaseCenterMonitor.Proof.Tree;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Tree;

/// <summary>Many messages hashed together give what the system's library gives for each, with every kind of vector that this machine has.</summary>
public sealed class MessageBatchTests
{
    [Fact]
    public void Messages_of_every_length_around_the_ends_of_blocks_are_hashed_as_one_by_one() => Check([.. Enumerable.Range(0, 700).Select(Bytes)]);

    [Fact]
    public void A_few_messages_and_a_very_long_one_are_hashed_as_well()
    {
        Check([Bytes(5)]);
        Check([Bytes(5000), Bytes(6), Bytes(100_000), .. Enumerable.Range(0, 20).Select(Bytes)]);
    }

    [Fact]
    public void Messages_of_unlike_lengths_come_out_in_the_order_in_which_they_went_in() =>
        Property.Holds(Gen.Byte.Array[0, 300].Array[0, 80], 300, 41, Check, messages => string.Join(" ", messages.Select(message => message.Length)));

    [Fact]
    public void A_batch_that_is_used_again_knows_nothing_of_what_was_in_it()
    {
        var batch = new MessageBatch();
        Put(batch, Bytes(500));
        batch.Clear();
        Put(batch, Bytes(3));
        var hashes = new Hash32[1];
        batch.Hash(hashes);
        Assert.Equal(1, batch.Count);
        Assert.Equal(Alone(Bytes(3)), hashes[0]);
    }

    [Fact]
    public void Too_little_room_is_our_own_fault()
    {
        var batch = new MessageBatch();
        Put(batch, Bytes(1));
        Assert.Throws<ArgumentException>(() => batch.Hash([]));
    }

    private static void Check(byte[][] messages)
    {
        var batch = new MessageBatch();
        foreach (var message in messages)
        {
            Put(batch, message);
        }

        var expected = messages.Select(Alone).ToArray();
        var hashes = new Hash32[messages.Length];
        batch.Hash<NativeWord>(hashes);
        Assert.Equal(expected, hashes);
        if (WideWord.IsSupported)
        {
            Array.Clear(hashes);
            batch.Hash<WideWord>(hashes);
            Assert.Equal(expected, hashes);
        }
    }

    private static void Put(MessageBatch batch, byte[] message)
    {
        message.CopyTo(batch.Room(message.Length + 10));
        batch.Add(message.Length);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static Hash32 Alone(byte[] message) => Hash32.From(SHA256.HashData(message));
}
