using CaseCenterMonitor.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>Every story of tests/stories, told in every way there is. <c>ccm test-rules tests/stories</c> runs the same.</summary>
public sealed class StoryTests
{
    public static TheoryData<string, string> Stories { get; } = Named();

    /// <summary>Rules that nobody has told a story about yet. The list may only grow shorter.</summary>
    private static readonly string[] Untold = [];

    [Theory, MemberData(nameof(Stories))]
    public void Goes_as_it_is_written_however_it_is_told(string file, string name)
    {
        var path = Files().Single(one => Path.GetFileName(one) == file);
        var story = StoryFile.Read(File.ReadAllText(path), file).Single(one => one.Name == name);
        var expected = string.Join('\n', story.Lines.Select(line => line.Text));
        Assert.All(Enum.GetValues<Telling>(), telling => Assert.Equal(expected, string.Join('\n', StoryPlay.Play(story, file, telling))));
    }

    [Fact]
    public void Every_rule_has_its_stories_in_a_file_of_its_name() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Alarm.Id).Except(Untold).Order(), Files().Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Fact]
    public void No_two_stories_of_a_file_have_the_same_name() => Assert.All(Files(), file =>
    {
        var names = StoryFile.Read(File.ReadAllText(file), file).Select(story => story.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    });

    [Theory]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 sings", "x.story:3: Nobody knows what 'CR-1 sings' means.")]
    [InlineData("rules: PRS-99\nstory: x", "x.story:1: There is no rule PRS-99")]
    [InlineData("story: x", "x.story:1: Name the rules first")]
    [InlineData("rules: PRS-1\n10:00:00 time passes", "x.story:2: '10:00:00 time passes' stands before the first story.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 meal-offered kind=huge taken=yes", "x.story:3: 'meal-offered': 'huge' is no kind. Allowed: main, light.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 meal-offered colour=red", "x.story:3: 'meal-offered' has no field 'colour'. It has: occurredAt, by, record, kind, taken.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 measured zone=Desk", "x.story:3: 'measured' needs the field 'quantity'.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 rest-began", "x.story:3: This would be refused: Nobody is held under CR-1.")]
    public void Says_where_a_story_cannot_be_understood(string text, string problem)
    {
        var wrong = Assert.Throws<StoryException>(() => StoryFile.Read(text, "x.story").SelectMany(story => StoryPlay.Play(story, "x.story", Telling.AsWritten)).ToList());
        Assert.StartsWith(problem, wrong.Message, StringComparison.Ordinal);
    }

    private static TheoryData<string, string> Named()
    {
        var stories = new TheoryData<string, string>();
        foreach (var file in Files())
        {
            foreach (var story in StoryFile.Read(File.ReadAllText(file), Path.GetFileName(file)))
            {
                stories.Add(Path.GetFileName(file), story.Name);
            }
        }

        return stories;
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Path("tests/stories"), "*.story").Order(StringComparer.Ordinal);
}
