using System.Text;
using System.Text.Unicode;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Text;

namespace CaseCenterMonitor.Proof.Receipts;

/// <summary>
/// Reads a trust policy: lines of log, witness, group and quorum. Words are divided by spaces and tabs. A word that begins with # ends its line: the format
/// knows comments on lines of their own only, and so no name may begin with it here.
/// </summary>
public sealed class PolicyFile
{
    public const int BytesMax = 64 * 1024;

    /// <summary>So many logs, witnesses and groups each. The format asks for 32.</summary>
    public const int EachMax = 256;

    private const string None = "none";

    private readonly List<TrustedLog> _logs = [];
    private readonly List<Voter.Witness> _witnesses = [];
    private readonly Dictionary<string, Voter> _voters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly List<PolicyProblem> _problems = [];
    private Voter? _quorum;
    private bool _hasQuorum;
    private int _line;

    private PolicyFile()
    {
    }

    public static PolicyRead Read(ReadOnlySpan<byte> bytes)
    {
        var file = new PolicyFile();
        file.Lines(bytes);
        return file._problems.Count == 0
            ? new PolicyRead(new TrustPolicy(file._logs, file._witnesses, file._quorum), [])
            : new PolicyRead(null, file._problems);
    }

    private void Lines(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BytesMax)
        {
            Problem($"The file has more than {BytesMax} bytes.", "Divide it, or look whether it is a policy at all.");
            return;
        }

        while (NoteText.TryLine(ref bytes, out var line))
        {
            _line++;
            if (!Utf8.IsValid(line) || HasControl(line))
            {
                Problem("The line is not plain text.", "Save the file as UTF-8 with line ends of one byte, without carriage returns.");
                continue;
            }

            One(Words(Encoding.UTF8.GetString(line)));
        }

        if (!bytes.IsEmpty)
        {
            _line++;
            Problem("The last line is not ended.", "End it, after looking whether the file was cut off.");
        }

        _line = 0;
        if (!_hasQuorum)
        {
            Problem("There is no quorum line.", "End the file with \"quorum NAME\", or with \"quorum none\" if no witness is asked for.");
        }
    }

    private void One(string[] words)
    {
        switch (words)
        {
            case []:
                break;
            case ["log", var key]:
                Log(key, null);
                break;
            case ["log", var key, var url]:
                Log(key, url);
                break;
            case ["witness", var name, var key]:
                Witness(name, key, null);
                break;
            case ["witness", var name, var key, var url]:
                Witness(name, key, url);
                break;
            case ["group", var name, var needed, .. var members]:
                Group(name, needed, members);
                break;
            case ["quorum", var name]:
                Quorum(name);
                break;
            default:
                Problem($"\"{words[0]}\" with {words.Length - 1} words behind it says nothing.", "Write log KEY [URL], witness NAME KEY [URL], group NAME NUMBER|all|any NAME…, or quorum NAME|none.");
                break;
        }
    }

    private void Log(string vkey, string? url)
    {
        if (Key(vkey) is not { } key || IsTaken(key))
        {
            return;
        }

        if (key.Type is not SignatureType.Ed25519)
        {
            Problem("The key does not sign checkpoints in a way that is verified here.", "Ask the log for its Ed25519 key, type 01.");
        }
        else if (_logs.Count == EachMax)
        {
            Problem($"There are more than {EachMax} logs.", "Divide the file.");
        }
        else
        {
            _logs.Add(new TrustedLog(key, url));
        }
    }

    private void Witness(string name, string vkey, string? url)
    {
        if (Key(vkey) is not { } handedOut || !IsNew(name))
        {
            return;
        }

        // A key of type 06 is taken and never counts: its quorum is only harder to meet.
        var key = handedOut.Type is SignatureType.Ed25519 ? handedOut.AsWitness() : handedOut;
        if (IsTaken(key))
        {
            return;
        }

        if (key.Type is SignatureType.Ecdsa or SignatureType.CertificateTransparency)
        {
            Problem("The key is of a type that does not cosign.", "Ask the witness for its cosignature key, type 04.");
        }
        else if (_witnesses.Count == EachMax)
        {
            Problem($"There are more than {EachMax} witnesses.", "Divide the file.");
        }
        else
        {
            var witness = new Voter.Witness(name, key, url);
            _witnesses.Add(witness);
            _voters.Add(name, witness);
        }
    }

    private void Group(string name, string needed, string[] names)
    {
        var members = names.Select(Member).OfType<Voter>().ToList();
        if (!IsNew(name) || members.Count < names.Length)
        {
            return;
        }

        if (names.Length == 0 || Needed(needed, names.Length) is not { } number)
        {
            Problem($"\"{needed}\" of {names.Length} members is no group.", "Name its members, and how many are needed: a number from 1 to all of them, or all, or any.");
        }
        else if (_voters.Count - _witnesses.Count == EachMax)
        {
            Problem($"There are more than {EachMax} groups.", "Divide the file.");
        }
        else
        {
            _voters.Add(name, new Voter.Group(name, number, members));
        }
    }

    private void Quorum(string name)
    {
        if (_hasQuorum)
        {
            Problem("There is a second quorum line.", "Leave the one that holds.");
            return;
        }

        _hasQuorum = true;
        if (name != None && !_voters.TryGetValue(name, out _quorum))
        {
            Problem($"\"{name}\" has not been defined above.", "Define it as a witness or group on a line before this one.");
        }
    }

    private Voter? Member(string name)
    {
        if (!_voters.TryGetValue(name, out var voter))
        {
            Problem($"\"{name}\" has not been defined above.", "Define it as a witness or group on a line before this one.");
            return null;
        }

        if (!_members.Add(name))
        {
            Problem($"\"{name}\" is a member already.", "Let each be a member once, so that nobody counts twice.");
            return null;
        }

        return voter;
    }

    private VerifierKey? Key(string vkey)
    {
        var read = VerifierKey.TryParse(vkey);
        if (read.Value is null)
        {
            Problem($"This is no verifier key. {read.Problem}", "Copy it again from where its owner has published it.");
        }

        return read.Value;
    }

    // Two keys that share name and id would be one to whoever reads a signature line.
    private bool IsTaken(VerifierKey key)
    {
        var taken = _logs.Select(log => log.Key).Concat(_witnesses.Select(witness => witness.Key))
            .Any(other => other.IsSameKeyAs(key) || (other.Name == key.Name && other.Id == key.Id));
        if (taken)
        {
            Problem("The key stands in the file already, perhaps under another name.", "Keep one line for each key; a log and a witness never share one.");
        }

        return taken;
    }

    private bool IsNew(string name)
    {
        if (name == None || _voters.ContainsKey(name))
        {
            Problem($"The name \"{name}\" is taken.", "Choose another; witnesses and groups share their names, and none is kept for the quorum.");
            return false;
        }

        return true;
    }

    private static int? Needed(string word, int members) => word switch
    {
        "all" => members,
        "any" => 1,
        _ => DecimalText.TryParse(Encoding.UTF8.GetBytes(word), out var number) && number >= 1 && number <= (ulong)members ? (int)number : null,
    };

    private static string[] Words(string line) => [.. line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word[0] != '#')];

    private static bool HasControl(ReadOnlySpan<byte> line)
    {
        foreach (var b in line)
        {
            if (b is (< 0x20 and not (byte)'\t') or 0x7f)
            {
                return true;
            }
        }

        return false;
    }

    private void Problem(string says, string remedy) => _problems.Add(new PolicyProblem(_line, says, remedy));
}
