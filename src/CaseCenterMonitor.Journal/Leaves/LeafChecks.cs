using System.Buffers;
using System.Runtime.InteropServices;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Disclosures;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>
/// Holds a run of entries against their leaves. What can be said of an entry by itself is said at once; what has to be hashed waits until all of the run can
/// be hashed together. It is used again and again. One caller at a time.
/// </summary>
internal sealed class LeafChecks
{
    private const string OtherContent = "its content is not what its leaf was made of";

    private readonly MessageBatch _leaves = new();

    // Contents that are digested as a whole, and of which leaf each is.
    private readonly MessageBatch _wholes = new();
    private readonly List<int> _leafOfWhole = [];

    // Contents that are digested field by field; what the fields say is kept until their salts are known.
    private readonly SaltBatch _salts = new();
    private readonly MessageBatch _fields = new();
    private readonly List<(int Leaf, int Digests)> _byField = [];
    private readonly List<(string Name, int Start, int Length)> _values = [];
    private readonly ArrayBufferWriter<byte> _said = new();

    private Hash32[] _digests = new Hash32[256];
    private Salt[] _salted = [];

    /// <summary>How many entries the run has so far.</summary>
    public int Count => _leaves.Count;

    /// <returns>What is wrong with it, as far as it can be said at once.</returns>
    public string? Take(StoredEntry entry)
    {
        var wrong = Look(entry);
        TreeHash.AddLeaf(_leaves, entry.Leaf);
        return wrong;
    }

    /// <summary>Ends the run.</summary>
    /// <param name="hashes">Gets the hashes of the leaves.</param>
    /// <param name="wrong">Told which entries of the run, counted from zero, are not what their leaves say, and why.</param>
    public void End(Span<Hash32> hashes, Action<int, string> wrong)
    {
        _leaves.Hash(hashes);
        EndWholes(wrong);
        EndFields(wrong);
        _leaves.Clear();
        _wholes.Clear();
        _leafOfWhole.Clear();
        _fields.Clear();
        _byField.Clear();
        _values.Clear();
        _said.ResetWrittenCount();
    }

    private string? Look(StoredEntry entry)
    {
        if (entry.IsErased)
        {
            return LeafCheck.HasHead(entry, LeafCheck.KindIn(entry.Leaf)) ? null : "its leaf is of another entry, or of another time";
        }

        try
        {
            var shape = Contents.ShapeOf(entry.Kind, entry.Body);
            if (!LeafCheck.HasHead(entry, shape.Kind))
            {
                return "its leaf is of another entry, or of another kind or time";
            }

            if (shape.ByField)
            {
                TakeFields(entry, shape);
            }
            else
            {
                Disclosure.AddTo(_wholes, Salt.From(entry.Secret), Contents.Whole, entry.Body);
                _leafOfWhole.Add(Count);
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or ArgumentException or System.Text.Json.JsonException)
        {
            return "its content is not what its kind says";
        }
    }

    private void TakeFields(StoredEntry entry, in Contents.Shape shape)
    {
        var fields = Contents.Fields(entry.Kind, entry.Body);
        foreach (var (name, value) in fields)
        {
            Take(entry, name, entry.Body[value]);
        }

        for (var decoy = fields.Count; decoy < shape.FieldsMin; decoy++)
        {
            Take(entry, Contents.DecoyName(decoy), Contents.DecoyValue);
        }

        _byField.Add((Count, Math.Max(fields.Count, shape.FieldsMin)));
    }

    private void Take(StoredEntry entry, string name, ReadOnlySpan<byte> value)
    {
        _salts.Add(entry.Secret, (ulong)(entry.Sequence - 1), name);
        _values.Add((name, _said.WrittenCount, value.Length));
        _said.Write(value);
    }

    private void EndWholes(Action<int, string> wrong)
    {
        var digests = Digests(_wholes);
        for (var number = 0; number < digests.Length; number++)
        {
            var leaf = _leafOfWhole[number];
            if (!LeafCheck.HasDigests(_leaves[leaf], digests.Slice(number, 1)))
            {
                wrong(leaf, OtherContent);
            }
        }
    }

    private void EndFields(Action<int, string> wrong)
    {
        if (_salted.Length < _salts.Count)
        {
            _salted = new Salt[_salts.Count];
        }

        _salts.Take(_salted);
        for (var number = 0; number < _values.Count; number++)
        {
            var (name, start, length) = _values[number];
            Disclosure.AddTo(_fields, _salted[number], name, _said.WrittenSpan.Slice(start, length));
        }

        var digests = Digests(_fields);
        foreach (var (leaf, count) in CollectionsMarshal.AsSpan(_byField))
        {
            var these = digests[..count];
            Contents.Sort(these);
            if (!LeafCheck.HasDigests(_leaves[leaf], these))
            {
                wrong(leaf, OtherContent);
            }

            digests = digests[count..];
        }
    }

    private Span<Hash32> Digests(MessageBatch texts)
    {
        if (_digests.Length < texts.Count)
        {
            _digests = new Hash32[texts.Count];
        }

        texts.Hash(_digests);
        return _digests.AsSpan(0, texts.Count);
    }
}
