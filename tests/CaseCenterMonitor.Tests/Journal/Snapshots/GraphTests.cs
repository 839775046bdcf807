using System.Collections.Frozen;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Snapshots.Shapes;
using CsCheck;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Snapshots;

/// <summary>The keeper of graphs: everything comes back, what was one is one again, and what is not known is named and never left out.</summary>
public sealed class GraphTests
{
    private enum Colour : ulong { None, All = ulong.MaxValue }

    [Fact]
    public void Every_kind_of_value_comes_back()
    {
        var box = new Values
        {
            Number = -7, Big = ulong.MaxValue, Small = sbyte.MinValue, Letter = '室', Half = 0.1f, Whole = double.NegativeInfinity, Yes = true, Colour = Colour.All,
            Money = 12.345m, Text = "留置室 7", NoText = null, Perhaps = null, Surely = 3, At = Instant.FromUnixTimeTicks(17), Id = new DoorId("D-1"), Pair = (4, "four"),
            Boxed = new AlarmKey("DOR-1", Subject.Of(new DoorId("D-1"))), Word = "word",
        };
        Assert.Equal(box, Twice(box));
    }

    [Fact]
    public void Every_kind_of_collection_comes_back_with_its_order_and_its_comparer()
    {
        var box = new Collections();
        box.Named["a"] = 1;
        box.Stack.Push(1);
        box.Stack.Push(2);
        box.Queue.Enqueue("first");
        box.Queue.Enqueue("second");
        box.Set.UnionWith(["x", "y"]);
        box.Sorted["b"] = 2;
        box.Sorted["B"] = 1;
        box.Words.UnionWith(["z", "Z"]);
        box.List.AddRange([3, 1, 2]);
        var again = Twice(box);
        Assert.Equal(1, again.Named["A"]);
        Assert.Equal([2, 1], again.Stack);
        Assert.Equal(["first", "second"], again.Queue);
        Assert.Contains("X", again.Set);
        Assert.Equal(["B", "b"], again.Sorted.Keys);
        Assert.Equal(["Z", "z"], again.Words);
        Assert.Equal([3, 1, 2], again.List);
        Assert.Equal([[1], [], [2, 3]], again.Arrays);
        Assert.Equal(5, again.Frozen[new DoorId("D-5")]);
        Assert.Equal(["in", "out"], again.FrozenWords.Order(StringComparer.Ordinal));
        Assert.Equal(["apple", "avocado"], again.Lookup['a']);
        Assert.Equal([1, 2], again.ReadOnly);
    }

    [Fact]
    public void A_hash_table_is_walked_as_it_was()
    {
        var table = new Dictionary<string, int> { ["c"] = 1, ["a"] = 2, ["b"] = 3 };
        table.Remove("c");
        table["d"] = 4;
        Assert.Equal(table, Twice(new Holder(table)).Held as Dictionary<string, int>);
        Assert.Equal(["d", "a", "b"], ((Dictionary<string, int>)Twice(new Holder(table)).Held!).Keys);
    }

    [Fact]
    public void By_key_the_same_contents_give_the_same_bytes_whatever_happened_on_the_way()
    {
        var one = new Dictionary<string, int> { ["c"] = 1, ["a"] = 2 };
        var other = new Dictionary<string, int> { ["x"] = 0, ["a"] = 2, ["c"] = 1 };
        other.Remove("x");
        Assert.NotEqual(Write(new Holder(one)), Write(new Holder(other)));
        Assert.Equal(Write(new Holder(one), HashOrder.ByKey), Write(new Holder(other), HashOrder.ByKey));
    }

    [Fact]
    public void What_was_one_object_is_one_object_again_and_circles_close()
    {
        var node = new Node();
        node.Next = new Node { Next = node };
        node.Others = [node, node.Next, node];
        node.ByName["me"] = node;
        var again = Twice(node);
        Assert.Same(again, again.Next!.Next);
        Assert.Same(again, again.Others[0]);
        Assert.Same(again.Others[0], again.Others[2]);
        Assert.Same(again, again.ByName["me"]);
    }

    [Fact]
    public void A_chain_of_a_million_needs_no_deep_stack()
    {
        var first = new Link(null);
        for (var length = 1; length < 1_000_000; length++)
        {
            first = new Link(first);
        }

        var again = Twice(first);
        var found = 0;
        for (var link = again; link is not null; link = link.Next)
        {
            found++;
        }

        Assert.Equal(1_000_000, found);
    }

    [Fact]
    public void Keys_that_are_objects_are_put_in_when_they_are_whole()
    {
        var table = new Dictionary<Key, string> { [new Key("a", new Holder(null))] = "one" };
        var again = (Dictionary<Key, string>)Twice(new Holder(table)).Held!;
        var key = Assert.Single(again.Keys);
        Assert.Equal("one", again[key]);
    }

    [Fact]
    public void What_stands_outside_is_named_and_not_copied()
    {
        var centre = SmallCentre.With();
        var outside = Outside.Of(centre, EngineSettings.Default, []);
        var box = new Holder(new object[] { centre, centre.Policies, centre.Zones[new ZoneId("Desk")], AlarmHandling.None, ArgumentCollection.None, EngineSettings.Default });
        var again = (object[])GraphReader.Read<Holder>(GraphWriter.Write(box, outside), outside).Held!;
        Assert.All(((object[])box.Held!).Zip(again), pair => Assert.Same(pair.First, pair.Second));

        var elsewhere = Outside.Of(SmallCentre.With(), EngineSettings.Default, []);
        Assert.Equal(outside.Names.Order(StringComparer.Ordinal), elsewhere.Names.Order(StringComparer.Ordinal));
        Assert.Equal(GraphWriter.Write(box, outside), GraphWriter.Write(new Holder(GraphReader.Read<Holder>(GraphWriter.Write(box, outside), elsewhere).Held), elsewhere));
    }

    public static TheoryData<object, string> Unknown => new()
    {
        { new HasFunction(), "HasFunction.<Call>k__BackingField holds a function" },
        { new HasHandle(), "HasHandle.<Handle>k__BackingField holds a handle" },
        { new HasThread(), "HasThread.<Thread>k__BackingField holds System.Threading.Thread" },
        { new Holder(new object()), "Holder.<Held>k__BackingField holds System.Object" },
        { new Holder(new Action(() => { })), "Holder.<Held>k__BackingField holds a function" },
        { new Holder(Enumerable.Range(1, 3).Where(number => number > 1)), "Holder.<Held>k__BackingField holds System.Linq" },
        { new Holder(Walk()), "holds a sequence that is not worked out yet" },
        { new Holder(new int[2, 2]), "holds System.Int32[,]" },
        { new Holder(new Own()), "built on the foreign System.Collections.Generic.List" },
        { new Holder(new HashSet<string>(new OwnComparer())), "a collection that compares by" },
        { new Holder(new WeakReference(null)), "holds System.WeakReference" },
    };

    [Theory, MemberData(nameof(Unknown))]
    public void What_nobody_has_said_how_to_keep_is_an_error_that_names_the_field(object root, string message) =>
        Assert.Contains(message, Assert.Throws<NotKeptException>(() => Write(root)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_field_that_an_engine_can_reach_is_of_a_kind_that_is_kept()
    {
        // By their declarations, so that a field is found that no test fills.
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>([typeof(Engine)]);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var next in Reached(type).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        Assert.Contains(typeof(Signal.BookedIn), seen);
        Assert.Contains(typeof(Detainee), seen);
        Assert.True(seen.Count > 100, $"Only {seen.Count} types were reached.");
    }

    [Fact]
    public void A_changed_byte_never_does_worse_than_being_refused()
    {
        var written = Write(new Collections());
        Property.Holds(Gen.Select(Gen.Int[0, written.Length - 1], Gen.Int[1, 255]), 2000, 7, change =>
        {
            var changed = (byte[])written.Clone();
            changed[change.Item1] ^= (byte)change.Item2;
            try
            {
                GraphReader.Read<Collections>(changed, Outside.Nothing);
            }
            catch (SnapshotRefusedException)
            {
                // As it should be.
            }
        }, change => $"byte {change.Item1} ^ {change.Item2}");
    }

    [Fact]
    public void What_is_cut_short_or_too_long_is_refused()
    {
        var written = Write(new Collections());
        for (var length = 0; length < written.Length; length++)
        {
            Assert.Throws<SnapshotRefusedException>(() => GraphReader.Read<Collections>(written.AsMemory(0, length), Outside.Nothing));
        }

        Assert.Throws<SnapshotRefusedException>(() => GraphReader.Read<Collections>((byte[])[.. written, 0], Outside.Nothing));
    }

    [Fact]
    public void Something_outside_that_is_not_there_any_more_is_refused_by_its_name()
    {
        var centre = SmallCentre.With();
        var written = GraphWriter.Write(new Holder(centre), Outside.Of(centre, EngineSettings.Default, []));
        Assert.Contains("there is no centre here", Assert.Throws<SnapshotRefusedException>(() => GraphReader.Read<Holder>(written, Outside.Nothing)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Reached(Type type)
    {
        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            yield return argument;
        }

        if (type.HasElementType)
        {
            yield return type.GetElementType()!;
        }

        if (!Shape.IsOurs(type) || type.IsEnum || IsOutside(type))
        {
            yield break;
        }

        if (!type.IsInterface)
        {
            foreach (var field in Fields(type).Where(field => !Passing.IsLeftOut(field)))
            {
                _ = Form.Of(field.FieldType, $"{type}.{field.Name}");
                yield return field.FieldType;
            }
        }

        foreach (var heir in typeof(Engine).Assembly.GetTypes().Where(one => one != type && !one.ContainsGenericParameters && one.IsAssignableTo(type)))
        {
            yield return heir;
        }
    }

    private static bool IsOutside(Type type) => type.IsAssignableTo(typeof(Rule)) || type == typeof(Centre) || type == typeof(Policies) || Passing.IsMadeAnew(type);

    private static IEnumerable<System.Reflection.FieldInfo> Fields(Type type)
    {
        for (var one = type; one is not null && Shape.IsOurs(one); one = one.BaseType)
        {
            foreach (var field in one.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly
                         | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            {
                yield return field;
            }
        }
    }

    private static IEnumerable<int> Walk()
    {
        yield return 1;
    }

    private static byte[] Write(object root, HashOrder order = HashOrder.AsItStands) => GraphWriter.Write(root, Outside.Nothing, order);

    private static T Twice<T>(T root)
        where T : class
    {
        var written = Write(root);
        var again = GraphReader.Read<T>(written, Outside.Nothing);
        Assert.Equal(written, Write(again));
        return again;
    }

    private sealed record Values
    {
        public int Number { get; init; }

        public ulong Big { get; init; }

        public sbyte Small { get; init; }

        public char Letter { get; init; }

        public float Half { get; init; }

        public double Whole { get; init; }

        public bool Yes { get; init; }

        public Colour Colour { get; init; }

        public decimal Money { get; init; }

        public string? Text { get; init; }

        public string? NoText { get; init; }

        public int? Perhaps { get; init; }

        public int? Surely { get; init; }

        public Instant At { get; init; }

        public DoorId Id { get; init; }

        public (int, string) Pair { get; init; }

        public object? Boxed { get; init; }

        public object? Word { get; init; }
    }

    private sealed class Collections
    {
        public readonly Dictionary<string, int> Named = new(StringComparer.OrdinalIgnoreCase);
        public readonly Stack<int> Stack = new();
        public readonly Queue<string> Queue = new();
        public readonly HashSet<string> Set = new(StringComparer.OrdinalIgnoreCase);
        public readonly SortedDictionary<string, int> Sorted = new(StringComparer.Ordinal);
        public readonly SortedSet<string> Words = new(StringComparer.Ordinal);
        public readonly List<int> List = [];
        public readonly int[][] Arrays = [[1], [], [2, 3]];
        public readonly FrozenDictionary<DoorId, int> Frozen = Enumerable.Range(1, 9).ToFrozenDictionary(number => new DoorId($"D-{number}"));
        public readonly FrozenSet<string> FrozenWords = new[] { "in", "out" }.ToFrozenSet(StringComparer.Ordinal);
        public readonly ILookup<char, string> Lookup = new[] { "apple", "pear", "avocado" }.ToLookup(word => word[0]);
        public readonly IReadOnlyList<int> ReadOnly = [1, 2];
    }

    private sealed record Holder(object? Held);

    private sealed class Node
    {
        public Node? Next { get; set; }

        public Node[] Others { get; set; } = [];

        public Dictionary<string, Node> ByName { get; } = [];
    }

    private sealed class Link(Link? next)
    {
        public Link? Next { get; } = next;
    }

    private sealed record Key(string Name, Holder Holder);

    private sealed class HasFunction
    {
        public Func<int>? Call { get; set; }
    }

    private sealed class HasHandle
    {
        public nint Handle { get; set; }
    }

    private sealed class HasThread
    {
        public Thread? Thread { get; set; }
    }

    private sealed class Own : List<int>;

    private sealed class OwnComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string obj) => 0;
    }
}
