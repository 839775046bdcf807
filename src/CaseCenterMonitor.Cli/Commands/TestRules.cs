using System.CommandLine;
using CaseCenterMonitor.Rules.Stories;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm test-rules</c>: plays story files and compares what the alarms say with what the stories expect.</summary>
internal static class TestRules
{
    public static Command Command()
    {
        var files = new Argument<string[]>("files") { Description = "Story files, or folders of them (*.story).", Arity = ArgumentArity.OneOrMore };
        var update = new Option<bool>("--update") { Description = "Write what the alarms say into the files instead of comparing." };
        var command = new Command("test-rules", "Plays stories and says whether the rules do what the stories expect. docs/story-files.md teaches the language.") { files, update };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(update), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(IReadOnlyList<string> paths, bool update, TextWriter output, TextWriter problems)
    {
        var (passed, failed) = (0, 0);
        foreach (var file in paths.SelectMany(Files))
        {
            try
            {
                var text = File.ReadAllText(file);
                var stories = StoryFile.Read(text, file).Stories;
                if (update)
                {
                    File.WriteAllText(file, Updated(text, stories, file));
                    output.WriteLine($"{file}: {stories.Count} stories written");
                    continue;
                }

                foreach (var story in stories)
                {
                    if (Differs(story, file, output))
                    {
                        failed++;
                    }
                    else
                    {
                        passed++;
                    }
                }
            }
            catch (Exception wrong) when (wrong is StoryException or IOException or UnauthorizedAccessException)
            {
                problems.WriteLine(wrong.Message);
                return ExitCode.NotDone;
            }
        }

        output.WriteLine($"{passed + failed} stories, {passed} passed, {failed} failed");
        return failed == 0 ? ExitCode.Fine : ExitCode.Problems;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.story", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    private static bool Differs(Story story, string file, TextWriter output)
    {
        var expected = story.Lines.Select(line => line.Text).ToList();
        foreach (var telling in Enum.GetValues<Telling>())
        {
            var said = StoryPlay.Play(story, file, telling);
            if (!said.SequenceEqual(expected))
            {
                output.WriteLine($"{file}:{story.Number}: {story.Name}{(telling == Telling.AsWritten ? "" : $" (told another way: {telling})")}");
                WriteDifference(story, expected, said, output);
                return true;
            }
        }

        return false;
    }

    private static void WriteDifference(Story story, List<string> expected, IReadOnlyList<string> said, TextWriter output)
    {
        var same = expected.Zip(said).TakeWhile(pair => pair.First == pair.Second).Count();
        var line = same < story.Lines.Count ? story.Lines[same].Number : story.Lines[^1].Number;
        output.WriteLine($"  line {line}");
        output.WriteLine($"    expected: {(same < expected.Count ? expected[same] : "nothing more")}");
        output.WriteLine($"    said:     {(same < said.Count ? said[same] : "nothing more")}");
    }

    private static string Updated(string text, IReadOnlyList<Story> stories, string file)
    {
        var lines = text.Split('\n').ToList();
        foreach (var story in stories.Reverse().Where(story => story.Lines.Count > 0))
        {
            var indent = new string([.. lines[story.Lines[0].Number - 1].TakeWhile(char.IsWhiteSpace)]);
            var first = story.Lines[0].Number - 1;
            var comments = lines[first..story.Lines[^1].Number].Where(line => line.TrimStart().StartsWith('#')).ToList();
            lines.RemoveRange(first, story.Lines[^1].Number - first);
            lines.InsertRange(first, [.. comments, .. StoryPlay.Play(story, file, Telling.AsWritten).Select(line => indent + line)]);
        }

        return string.Join('\n', lines);
    }
}
