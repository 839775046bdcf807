using System.Text;
using CaseCenterMonitor.Sites.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CaseCenterMonitor.Sites.Yaml;

/// <summary>
/// Turns YAML text into a tree of nodes. It takes the parser's events rather than its ready-made tree, because that one stops at
/// the first repeated key, follows aliases and has no limit on depth: a file may come from anywhere.
/// </summary>
public sealed class YamlText
{
    public const int BytesMax = 1024 * 1024;

    /// <summary>Our files need five levels: file, section, entry, name, language.</summary>
    public const int DepthMax = 12;

    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly FileKind _kind;

    private YamlText(string text, FileKind kind, ProblemList problems)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
        _problems = problems;
        _kind = kind;
    }

    /// <summary>The root of the text; null when it cannot be read at all, and then a problem says why.</summary>
    public static YamlNode? Read(string text, FileKind kind, ProblemList problems)
    {
        if (Encoding.UTF8.GetByteCount(text) > BytesMax)
        {
            problems.Add(Place.Start, $"the file is larger than {BytesMax / 1024} KiB; {kind.One} has {kind.UsualSize}");
            return null;
        }

        try
        {
            return new YamlText(text.TrimStart('\uFEFF'), kind, problems).Document();
        }
        catch (YamlException syntax)
        {
            problems.Add(PlaceOf(syntax.Start), $"this is not YAML from here on: {Sentence(syntax.Message)}");
            return null;
        }
    }

    private YamlNode? Document()
    {
        while (Advance() && _parser.Current is StreamStart or DocumentStart)
        {
        }

        if (_parser.Current is null or StreamEnd)
        {
            _problems.Add(Place.Start, $"the file is empty; it must begin with the keys of {_kind.One}, such as {_kind.FirstKeys}");
            return null;
        }

        var root = Node(depth: 1);
        while (Advance())
        {
            if (_parser.Current is DocumentStart second)
            {
                _problems.Add(PlaceOf(second.Start), $"a second document begins here; {_kind.One} holds one");
                return null;
            }
        }

        return root;
    }

    /// <summary>Reads the node whose first event is current and leaves its last event current.</summary>
    private YamlNode Node(int depth)
    {
        if (_parser.Current is not { } first || first is not (NodeEvent or AnchorAlias))
        {
            throw new YamlException(_scanner.CurrentPosition, _scanner.CurrentPosition, "the text ends in the middle of an entry");
        }

        if (depth > DepthMax)
        {
            throw new YamlException(first.Start, first.End, $"nested more than {DepthMax} levels deep; {_kind.One} needs five");
        }

        if (first is AnchorAlias alias)
        {
            _problems.Add(PlaceOf(alias.Start), $"alias '*{alias.Value}': anchors and aliases are not allowed; write the value out, or use defaults");
            return new YamlScalar(PlaceOf(alias.Start), "", Plain: true);
        }

        RefuseAnchorAndTag((NodeEvent)first);
        return first switch
        {
            Scalar scalar => ScalarOf(scalar),
            SequenceStart => new YamlList(PlaceOf(first.Start), Items(depth)),
            MappingStart => new YamlMapping(PlaceOf(first.Start), Pairs(depth)),
            _ => throw new InvalidOperationException($"A YAML node cannot begin with {first.GetType().Name}."),
        };
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return items;
    }

    private List<(YamlScalar Key, YamlNode Value)> Pairs(int depth)
    {
        var pairs = new List<(YamlScalar, YamlNode)>();
        while (Next() is not MappingEnd)
        {
            var key = Node(depth + 1);
            Next();
            var value = Node(depth + 1);
            if (key is YamlScalar name)
            {
                pairs.Add((name, value));
            }
            else
            {
                _problems.Add(key.At, $"a key must be a word, and this is {key.Kind}");
            }
        }

        return pairs;
    }

    private ParsingEvent? Next() => Advance() ? _parser.Current : throw new YamlException("the text ends in the middle of an entry");

    private bool Advance()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception slip) when (slip is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet 18 answers some broken texts this way, such as a plain value cut off by '{' or an escape beyond Unicode.
            throw new YamlException(_scanner.CurrentPosition, _scanner.CurrentPosition, "something here does not belong, such as a bracket or an escape", slip);
        }
    }

    private void RefuseAnchorAndTag(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _problems.Add(PlaceOf(node.Start), $"anchor '&{node.Anchor.Value}': anchors and aliases are not allowed; write the value out, or use defaults");
        }

        if (!node.Tag.IsEmpty)
        {
            _problems.Add(PlaceOf(node.Start), "tags (words that begin with '!') are not allowed; write the plain value");
        }
    }

    private static YamlScalar ScalarOf(Scalar scalar) => new(PlaceOf(scalar.Start), scalar.Value, scalar.Style is ScalarStyle.Plain);

    private static Place PlaceOf(Mark mark) => new(Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private static string Sentence(string message) => message.Length == 0 ? "unreadable" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
