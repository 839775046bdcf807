using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Mutation;

/// <summary>
/// The stories once more, as they are written and read once in a process: most mutants are caught by that, and it takes a tenth of the time that
/// <see cref="StoryTests"/> takes to tell them in every way.
/// </summary>
public sealed class StoriesAsWritten
{
    private static readonly Dictionary<(string File, string Name), Story> Read = StoryTests.Stories
        .Select(row => (string)row[0]).Distinct()
        .SelectMany(file => StoryFile.Read(File.ReadAllText(Tests.Repository.Path($"tests/stories/{file}")), file).Stories.Select(story => (file, story)))
        .ToDictionary(one => (one.file, one.story.Name), one => one.story);

    [Theory, MemberData(nameof(StoryTests.Stories), MemberType = typeof(StoryTests))]
    public void Go_as_they_are_written(string file, string name)
    {
        var story = Read[(file, name)];
        Assert.Equal(story.Lines.Select(line => line.Text), StoryPlay.Play(story, file, Telling.AsWritten));
    }
}
