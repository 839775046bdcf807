using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CaseCenterMonitor.Journal.Snapshots.Shapes;

/// <summary>How one kind of object is kept: what must be known to make it, and what it is then filled with.</summary>
/// <param name="type">As it is named in the snapshot.</param>
internal abstract class Shape(Type type)
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    private static readonly FrozenDictionary<Type, Type> Collections = new Dictionary<Type, Type>
    {
        [typeof(List<>)] = typeof(ListShape<>),
        [typeof(Queue<>)] = typeof(QueueShape<>),
        [typeof(Stack<>)] = typeof(StackShape<>),
        [typeof(HashSet<>)] = typeof(HashSetShape<>),
        [typeof(SortedSet<>)] = typeof(SortedSetShape<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryShape<,>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryShape<,>),
        [typeof(FrozenDictionary<,>)] = typeof(FrozenDictionaryShape<,>),
        [typeof(FrozenSet<>)] = typeof(FrozenSetShape<>),
        [typeof(ILookup<,>)] = typeof(LookupShape<,>),
    }.ToFrozenDictionary();

    public Type Type { get; } = type;

    /// <summary>Made together with its contents, because nothing can be put in later.</summary>
    public virtual bool IsBuilt => false;

    /// <summary>What must be known to make it: how long, by which comparer.</summary>
    public virtual void WriteHead(object one, GraphWriter writer)
    {
    }

    /// <summary>Makes it empty, or with its contents when it <see cref="IsBuilt"/>.</summary>
    public abstract object Make(GraphReader reader);

    public abstract void Write(object one, GraphWriter writer);

    public virtual void Fill(object one, GraphReader reader)
    {
    }

    /// <summary>Code of this repository, of which every field is known. Whatever else there is must be named here.</summary>
    public static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("CaseCenterMonitor.", StringComparison.Ordinal);

    /// <exception cref="NotKeptException">Nothing says how such an object is kept.</exception>
    public static Shape Of(Type type, string place)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        var made = Make(type, place);

        // Made twice by two threads, one of them stays: a shape has nothing of its own.
        return Known.GetOrAdd(type, made);
    }

    private static Shape Make(Type type, string place) => type switch
    {
        _ when typeof(Delegate).IsAssignableFrom(type) => throw new NotKeptException(place, $"a function ({type})"),
        _ when Passing.IsMadeAnew(type) => new AnewShape(type),
        _ when type == typeof(string) => new TextShape(),
        { IsValueType: true } => new BoxShape(type, place),
        { IsSZArray: true } => Generic(typeof(ArrayShape<>), type.GetElementType()!),
        _ when Collection(type) is { } shape => shape,
        _ when IsIterator(type) => throw new NotKeptException(place, $"a sequence that is not worked out yet ({type})"),
        _ when IsOurs(type) => new FieldsShape(type, place),
        _ => throw new NotKeptException(place, $"{type}"),
    };

    // Frozen collections and lookups are of many hidden classes; what they are is said by their base or their interface.
    private static Shape? Collection(Type type)
    {
        if (IsOurs(type))
        {
            return null;
        }

        var bases = new List<Type>();
        for (var one = type; one is not null; one = one.BaseType)
        {
            bases.Add(one);
        }

        var known = bases.Concat(type.GetInterfaces().Where(face => type.Assembly == typeof(Enumerable).Assembly || type == face))
            .FirstOrDefault(one => one.IsGenericType && Collections.ContainsKey(one.GetGenericTypeDefinition()));
        return known is null || (!known.IsAbstract && known != type) ? null : Generic(Collections[known.GetGenericTypeDefinition()], known.GetGenericArguments());
    }

    private static bool IsIterator(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) && typeof(System.Collections.IEnumerator).IsAssignableFrom(type);

    private static Shape Generic(Type definition, params Type[] arguments)
    {
        try
        {
            return (Shape)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is NotKeptException unknown)
        {
            throw unknown;
        }
    }
}
